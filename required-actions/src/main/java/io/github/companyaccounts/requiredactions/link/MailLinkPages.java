package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The pages that links from mails lead to, the forms for a password aside. In the language of the link's account. */
final class MailLinkPages {

    /** Where a new link helps; elsewhere the page says whom to ask. */
    private static final Set<LinkState> A_NEW_LINK_HELPS = Set.of(LinkState.EXPIRED, LinkState.REPLACED);

    /** Keycloak 26.7 cannot offer its languages at an address with a brace in it, and fails. */
    private static final Pattern PRESENTABLE = Pattern.compile("[^{}]*");

    private static final Set<LinkPurpose> BEFORE_THE_ACCOUNT = Set.of(LinkPurpose.INVITATION, LinkPurpose.REGISTRATION);

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final LoginFormsProvider form;

    /** For a page outside of any authentication session. */
    MailLinkPages(KeycloakSession session) {
        this(session, session.getProvider(LoginFormsProvider.class));
    }

    /**
     * @param form of the required action that the page is shown by
     */
    MailLinkPages(KeycloakSession session, LoginFormsProvider form) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.form = form;
    }

    /** Whether a new link may be asked for in place of one in this state. */
    static boolean mayAskAgain(MailLink link, LinkState state) {
        // whom a company invites, and how long, is the company's to say; a registration goes with its link
        return A_NEW_LINK_HELPS.contains(state) && !BEFORE_THE_ACCOUNT.contains(link.purpose());
    }

    /** Nobody ever got such a link. */
    Response unknown() {
        if (!PRESENTABLE.matcher(session.getContext().getUri().getPath()).matches()) {
            return Response.seeOther(new LandingAddress(session).of("unknown")).build();
        }
        return ended(LinkState.UNKNOWN).setStatus(Response.Status.NOT_FOUND).createForm("mail-link-ended.ftl");
    }

    /** What happened to the link, and whom to ask. */
    Response ended(MailLink link, LinkState state) {
        return endedOf(link, state).setStatus(Response.Status.GONE).createForm("mail-link-ended.ftl");
    }

    /** The rule said that it does not work any more: not even where the link's own row does not show it. */
    Response endedMeanwhile(MailLink link) {
        LinkState state = model.mailLinks().state(link);
        return ended(link, state == LinkState.LIVE ? LinkState.REPLACED : state);
    }

    /** What happened to the link, with a button that mails a new one. */
    Response ended(MailLink link, LinkState state, URI again) {
        if (!mayAskAgain(link, state)) {
            return ended(link, state);
        }
        return endedOf(link, state)
                .setAttribute("againUrl", again.toString())
                .setStatus(Response.Status.GONE)
                .createForm("mail-link-ended.ftl");
    }

    /** A new link was asked for a moment ago. The same page whatever comes of it. */
    Response askedAgain(MailLink link, LinkState state) {
        return endedOf(link, state).setAttribute("sent", true).createForm("mail-link-ended.ftl");
    }

    private LoginFormsProvider endedOf(MailLink link, LinkState state) {
        account(link).ifPresent(form::setUser);
        return ended(state).setAttribute("purpose", link.purpose().external());
    }

    private LoginFormsProvider ended(LinkState state) {
        return form.setAttribute("reason", state.external())
                .setAttribute("signInUrl", signIn())
                .setAttribute("helpContact", model.settings().helpContact().orElse(null));
    }

    Response otherUser(MailLink link, UserModel signedIn, URI signOut) {
        return form.setUser(signedIn)
                .setAttribute("signedInAs", signedIn.getUsername())
                .setAttribute(
                        "linkLogin",
                        BEFORE_THE_ACCOUNT.contains(link.purpose())
                                ? link.email()
                                : account(link).map(UserModel::getUsername).orElse(""))
                .setAttribute("signOutUrl", signOut.toString())
                .createForm("mail-link-other-user.ftl");
    }

    Response confirmEmail(MailLink link, URI confirm) {
        return emailPage(link, false)
                .setAttribute("confirmUrl", confirm.toString())
                .createForm("confirm-email.ftl");
    }

    Response emailConfirmed(MailLink link) {
        return emailPage(link, true).setAttribute("signInUrl", signIn()).createForm("confirm-email.ftl");
    }

    private LoginFormsProvider emailPage(MailLink link, boolean done) {
        account(link).ifPresent(form::setUser);
        return form.setAttribute("email", link.email())
                .setAttribute("login", account(link).map(UserModel::getUsername).orElse(""))
                .setAttribute("done", done);
    }

    Response offerAnswered(MailLink link, LinkOutcome answer) {
        account(link).ifPresent(form::setUser);
        Optional<Company> company = model.companies().byId(link.companyId());
        return form.setAttribute(
                        "companyName",
                        company.map(Company::data).map(data -> data.name()).orElse(""))
                .setAttribute(
                        "customerNumber",
                        company.map(found -> found.customerNumber().value()).orElse(""))
                .setAttribute("outcome", answer.external())
                .setAttribute("signInUrl", signIn())
                .createForm("main-admin-offer.ftl");
    }

    /** What the link was for is done; from here people sign in themselves. */
    Response done(LinkForm done) {
        return done(done.doneMessage());
    }

    Response done(InvitationAnswer answer) {
        return done(answer.message());
    }

    /** The account of somebody who registered is there. */
    Response registered() {
        return done("companyRegistered");
    }

    /** The address got an account while the registration waited. */
    Response registrationTaken() {
        return form.setInfo("companyRegistrationTaken")
                .setAttribute("messageHeader", "companyRegistrationTakenTitle")
                .setAttribute("pageRedirectUri", signIn())
                .setAttribute("pageRedirectLabel", "companyGoToSignIn")
                .setStatus(Response.Status.CONFLICT)
                .createForm("info.ftl");
    }

    private Response done(String message) {
        return form.setSuccess(message)
                .setAttribute("messageHeader", message + "Title")
                .setAttribute("pageRedirectUri", signIn())
                .setAttribute("pageRedirectLabel", "companyGoToSignIn")
                .createForm("info.ftl");
    }

    private String signIn() {
        return new HomeClient(session).address();
    }

    private Optional<UserModel> account(MailLink link) {
        return link.userId() == null
                ? model.invitations().accountOf(link)
                : Optional.ofNullable(
                        session.users().getUserById(session.getContext().getRealm(), link.userId()));
    }
}
