package io.github.companyaccounts.it.ways;

import static io.github.companyaccounts.it.fixtures.TrustedOffice.OFFICE;

import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.HttpVisitor;
import io.github.companyaccounts.it.api.Passkey;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.SamlApp;
import io.github.companyaccounts.it.api.SignIn;
import io.github.companyaccounts.it.fixtures.Forgotten;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.fixtures.TrustedOffice;
import io.github.companyaccounts.it.fixtures.TrustedOffice.SignedIn;
import io.github.companyaccounts.it.harness.Language;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;

/** A way into an account. What has to be there before is prepared before the rule holds. */
enum WayIn {
    PASSWORD("with the password, on one page") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> {
                RelyingApp app = now.apps().bed().app();
                SignIn signIn = app.begin();
                return Outcome.of(typed(browser(now, from).open(signIn.address()), now), app, signIn);
            };
        }
    },
    TWO_PAGES("with the password, on two pages") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> {
                RelyingApp app = now.apps().twoPages();
                SignIn signIn = app.begin();
                HttpPage second = browser(now, from)
                        .open(signIn.address())
                        .submit(Map.of("username", now.person().login()));
                return Outcome.of(second.submit(Map.of("password", TestPerson.PASSWORD)), app, signIn);
            };
        }
    },
    PASSKEY("with a passkey") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            RelyingApp app = now.apps().bed().app();
            HttpPage asked = now.signedIn(app)
                    .visitor()
                    .open(app.begin()
                            .with("kc_action", "webauthn-register-passwordless")
                            .address());
            Passkey.Registered registered = Passkey.register(asked, now.person().id());
            if (!registered
                    .next()
                    .address()
                    .toString()
                    .startsWith(app.callback().toString())) {
                throw new AssertionError("Not registered: " + registered.next().text());
            }
            return from -> {
                SignIn signIn = app.begin();
                return Outcome.of(registered.passkey().signIn(browser(now, from).open(signIn.address())), app, signIn);
            };
        }
    },
    IDENTITY_PROVIDER("through an identity provider") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            now.apps().partner().getToKnow(now.person());
            return from -> {
                SignIn signIn = now.apps().bed().app().begin();
                HttpPage end = now.apps().partner().signIn(signIn, now.person(), from);
                return Outcome.of(end, now.apps().bed().app(), signIn);
            };
        }
    },
    SIGNED_IN("in a browser where they are signed in, to another app") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            HttpVisitor browser = now.signedIn(now.apps().page()).visitor();
            return from -> goOn(browser, now, from);
        }
    },
    SIGNED_IN_SAML("in a browser where they are signed in, to an app that speaks SAML") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            HttpVisitor browser = now.signedIn(now.apps().page()).visitor();
            SamlApp app = now.apps().saml();
            return from -> {
                HttpPage end = browser.from(from).open(app.begin());
                if (end.document().selectFirst("input[name=SAMLResponse]") == null) {
                    return Outcome.of(end);
                }
                return app.attributes(end).containsKey("company.customer_number") ? Outcome.IN : Outcome.BARE;
            };
        }
    },
    REMEMBERED("in a browser that was to remember them, and was started again") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            RelyingApp app = now.apps().page();
            HttpPage end = browser(now, OFFICE)
                    .open(app.begin().address())
                    .submit(Map.of(
                            "username", now.person().login(), "password", TestPerson.PASSWORD, "rememberMe", "on"));
            HttpVisitor browser = end.visitor().startedAgain();
            return from -> goOn(browser, now, from);
        }
    },
    LINK("with a link for a new password, mailed before") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            new Forgotten(now.apps().bed(), Language.PL)
                    .password(now.linkHolder().login());
            URI link = now.linkHolder().nextMail().link();
            return from -> follow(link, now, now.linkHolder(), from);
        }
    },
    FORGOTTEN("with a link for a new password, asked for now") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> {
                long before = mails(now, now.forgetful());
                new Forgotten(now.apps().bed(), Language.PL)
                        .password(now.forgetful().login());
                Awaitility.await("the request is worked off")
                        .until(() -> count(
                                        "select count(*) from ca_mail_request where typed = ?",
                                        now.forgetful().login(),
                                        now)
                                == 0);
                return mails(now, now.forgetful()) == before
                        ? Outcome.NO_MAIL
                        : follow(now.forgetful().nextMail().link(), now, now.forgetful(), from);
            };
        }
    },
    DEVICE("by approving a device in a browser where they are signed in") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            HttpVisitor browser = now.signedIn(now.apps().page()).visitor();
            return from -> {
                RelyingApp device = now.apps().program();
                ApiResponse begun = device.beginForDevice().expect(200);
                HttpPage page = browser.from(from)
                        .open(URI.create(
                                begun.json().path("verification_uri_complete").asText()));
                Element consent = page.document().selectFirst("#kc-oauth form");
                if (consent == null) {
                    return Outcome.of(page);
                }
                String code = consent.expectFirst("[name=code]").val();
                browser.post(URI.create(consent.absUrl("action")), Map.of("code", code, "accept", ""));
                return Outcome.of(device.finishForDevice(begun));
            };
        }
    },
    DIRECT_GRANT("by a program that sends login and password") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> Outcome.of(
                    now.apps().program().from(from).passwordGrant(now.person().login(), TestPerson.PASSWORD));
        }
    },
    PHONE("by approving on the phone what an app asks (CIBA)") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> {
                RelyingApp app = now.apps().program().from(from);
                ApiResponse begun = app.beginOnPhone(now.person().login());
                Optional<String> question =
                        now.apps().bed().phones().question(now.person().login());
                if (begun.status() != 200) {
                    return Outcome.NONE;
                }
                app.approveOnPhone(question.orElseThrow()).expect(200);
                return Outcome.of(app.finishOnPhone(begun));
            };
        }
    },
    VOUCHED_FOR("by an assertion of another system (JWT bearer)") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> Outcome.of(now.apps()
                    .program()
                    .from(from)
                    .vouchedFor(now.apps().partner().assertionAbout(now.person())));
        }
    },
    EXCHANGE("by exchanging a token got before") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            SignedIn before = now.signedIn(now.apps().program());
            return from -> Outcome.of(now.apps().program().from(from).exchange(before.tokens()));
        }
    },
    REFRESH_PAGE("by refreshing the tokens of an app that runs where they are") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            SignedIn before = now.signedIn(now.apps().page());
            return from -> Outcome.of(now.apps().page().from(from).refresh(before.tokens()));
        }
    },
    REFRESH_SERVER("by refreshing the tokens of an app that has a server") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            SignedIn before = now.signedIn(now.apps().bed().app());
            return from -> Outcome.of(now.apps().bed().app().from(from).refresh(before.tokens()));
        }
    },
    OFFLINE("with an offline token") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            RelyingApp app = now.apps().program().asking("openid offline_access");
            SignedIn before = now.signedIn(app);
            return from -> Outcome.of(app.from(from).refresh(before.tokens()));
        }
    },
    STAFF("by the vendor's staff in their stead (impersonation)") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            return from -> {
                TestBed bed = now.apps().bed();
                URI realm = URI.create(bed.server().publicUrl() + "/admin/realms/"
                        + bed.server().realm());
                String admin = bed.server().admin().tokenManager().getAccessTokenString();
                HttpVisitor browser = browser(now, from);
                return browser.mayImpersonate(realm, now.person().id(), admin)
                        ? goOn(browser, now, from)
                        : Outcome.NONE;
            };
        }
    },
    COMPANY_API("by a call of the company API, with a token got before") {
        @Override
        Attempt prepare(Situation now, TestCompany company) {
            TestBed bed = now.apps().bed();
            String access = now.signedIn(bed.companyClient()).tokens().access();
            return from -> CompanyApi.at(bed.server(), () -> access)
                                    .from(from)
                                    .company(company.number())
                                    .status()
                            == 200
                    ? Outcome.IN
                    : Outcome.NONE;
        }
    };

    /** Somebody who goes a way that was prepared. */
    @FunctionalInterface
    interface Attempt {

        /** From this address. */
        Outcome from(String address);
    }

    private final String words;

    WayIn(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What has to be there before the rule holds. */
    abstract Attempt prepare(Situation now, TestCompany company);

    private static HttpVisitor browser(Situation now, String from) {
        return TrustedOffice.visitor(now.person(), from);
    }

    private static HttpPage typed(HttpPage page, Situation now) {
        return page.submit(Map.of("username", now.person().login(), "password", TestPerson.PASSWORD));
    }

    /** To an app they have not been to in this browser. */
    private static Outcome goOn(HttpVisitor browser, Situation now, String from) {
        RelyingApp app = now.apps().bed().app();
        SignIn signIn = app.begin();
        return Outcome.of(browser.from(from).open(signIn.address()), app, signIn);
    }

    private static Outcome follow(URI link, Situation now, TestPerson holder, String from) {
        String changed = "Niebieski-Rower-2026";
        HttpVisitor browser = TrustedOffice.visitor(holder, from);
        HttpPage form = browser.open(link);
        if (form.document().selectFirst("[name=terms]") != null) {
            return Outcome.ACTIVATE;
        }
        if (form.document().selectFirst("[name=password-new]") == null) {
            return Outcome.of(form);
        }
        HttpPage done = form.submit(Map.of("password-new", changed, "password-confirm", changed));
        if (done.document().selectFirst("#kc-info-message") == null) {
            return Outcome.of(done);
        }
        Outcome then = goOn(browser, now, from);
        return then == Outcome.LOGIN ? Outcome.SETS : then;
    }

    private static long mails(Situation now, TestPerson person) {
        return count("select count(*) from ca_mail where user_id = ?", person.id(), now);
    }

    private static long count(String query, String parameter, Situation now) {
        try (Connection connection = now.database().connect("keycloak");
                PreparedStatement count = connection.prepareStatement(query)) {
            count.setString(1, parameter);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
