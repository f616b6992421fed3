package io.github.companyaccounts.requiredactions.link;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.invitation.InvitedTo;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.requiredactions.activation.ShownTexts;
import io.github.companyaccounts.requiredactions.password.NewPassword;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.ErrorPage;

/**
 * The invitation of an address without an account, at the address with the link's secret (E2): own data, password and terms
 * on one page. Whoever has an account is sent on to {@link InvitationLanding}. The link works when this is asked.
 */
final class InvitedNewcomer {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final LandingAddress address;
    private final MailLink link;
    private final String secret;
    private final Locale locale;

    InvitedNewcomer(KeycloakSession session, MailLink link, String secret) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.address = new LandingAddress(session);
        this.link = link;
        this.secret = secret;
        this.locale = session.getContext().resolveLocale(null);
    }

    Response open() {
        return elsewhere().orElseGet(() -> show(NewcomerForm.empty(), List.of()));
    }

    /** Whoever has an account, and whoever else is signed in beside a form with a password. */
    private Optional<Response> elsewhere() {
        if (model.invitations().accountOf(link).isPresent()) {
            return Optional.of(Response.seeOther(address.invitation(link.id())).build());
        }
        return SignedIn.in(session).map(other -> new MailLinkPages(session)
                .otherUser(link, other.user(), address.signOut(secret, other.proof())));
    }

    private Response show(NewcomerForm sent, List<FormMessage> mistakes) {
        return invitation()
                .map(invitation -> new InvitationPage(session, invitation)
                        .newcomer(
                                sent,
                                mistakes,
                                texts(),
                                unborn(sent),
                                address.newcomer(secret, "join"),
                                address.newcomer(secret, "refuse")))
                .orElseGet(() -> new MailLinkPages(session).endedMeanwhile(link));
    }

    private Optional<InvitedTo> invitation() {
        return model.invitations().of(link, locale);
    }

    private ShownTexts texts() {
        return ShownTexts.in(locale, model.legalDocuments());
    }

    private UserModel unborn(NewcomerForm form) {
        return model.invitations().unborn(link, form.firstName(), form.lastName());
    }

    Response join() {
        return elsewhere().orElseGet(() -> {
            NewcomerForm form = NewcomerForm.of(InvitationPage.sent(session));
            List<FormMessage> mistakes = form.mistakes(model.activation(), unborn(form), texts());
            return mistakes.isEmpty() ? join(form) : show(form, mistakes);
        });
    }

    private Response join(NewcomerForm form) {
        try {
            model.invitations()
                    .join(
                            link,
                            form.newcomer(),
                            InvitationPage.sent(session).getFirst(InvitationPage.SHOWN),
                            locale,
                            new Origin(session.getContext().getConnection().getRemoteAddr()));
            return answered(InvitationAnswer.JOINED);
        } catch (RefusedException e) {
            return e.refusal() == Refusal.MALFORMED ? passwordRefused(form) : lookAgain(e);
        }
    }

    private Response passwordRefused(NewcomerForm form) {
        session.getTransactionManager().setRollbackOnly();
        return show(form, List.of(NewPassword.refused()));
    }

    Response refuse() {
        return elsewhere().orElseGet(() -> {
            try {
                model.invitations().refuse(link);
                return answered(InvitationAnswer.REFUSED);
            } catch (RefusedException e) {
                return lookAgain(e);
            }
        });
    }

    private Response answered(InvitationAnswer answer) {
        return Response.seeOther(address.invitationAnswered(answer)).build();
    }

    /** Things changed meanwhile: looks at them again, in a request of its own. */
    private Response lookAgain(RefusedException e) {
        session.getTransactionManager().setRollbackOnly();
        if (e.refusal() == Refusal.EMAIL_TAKEN
                && model.invitations().accountOf(link).isEmpty()) {
            // somebody signs in with this address, which is not their e-mail address any more
            return ErrorPage.error(session, null, Response.Status.CONFLICT, "companyInvitationLoginTaken");
        }
        URI page = address.of(secret);
        return Response.seeOther(e.refusal() == Refusal.CONFLICT ? LandingAddress.changed(page) : page)
                .build();
    }
}
