package io.github.companyaccounts.model.mail;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.account.Accounts.LoginOf;
import io.github.companyaccounts.model.authorization.MailedAuthorization;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.jpa.JpaCompanyAccountsProvider;
import io.github.companyaccounts.model.link.LinkSecret;
import io.github.companyaccounts.model.link.LinkState;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.sending.BaseAddress;
import io.github.companyaccounts.model.mail.sending.ExpiryText;
import io.github.companyaccounts.model.mail.sending.MailTrouble;
import io.github.companyaccounts.model.mail.sending.MailTroubleException;
import io.github.companyaccounts.model.mail.sending.MailWriter;
import io.github.companyaccounts.model.mail.sending.WrittenMail;
import io.github.companyaccounts.model.permission.Permissions.Grantable;
import io.github.companyaccounts.model.storage.PlainValues;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.util.ResolveRelative;

/** Writes a mail of the outbox at the moment it is sent: with the account, the company and the link as they are then. */
final class MailComposer {

    /** Longer than any mail server is away. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(14);

    private final KeycloakSession session;
    private final JpaCompanyAccountsProvider model;
    private final RealmModel realm;

    /**
     * @param session with the realm in its context
     */
    MailComposer(KeycloakSession session) {
        this.session = session;
        this.model = (JpaCompanyAccountsProvider) session.getProvider(CompanyAccountsProvider.class);
        this.realm = session.getContext().getRealm();
    }

    /**
     * @return empty if nobody should get it any more: the account is gone, or its link was ended or used
     */
    Optional<WrittenMail> compose(MailEntity mail) throws MailTroubleException {
        UserModel user = recipient(mail);
        if (user == null || !linkIsWorthSending(mail)) {
            return Optional.empty();
        }
        if (mail.getOrderedAt() + LONGEST_WAIT.toMillis() < Time.currentTimeMillis()) {
            throw new MailTroubleException(MailTrouble.TOO_OLD, "it has waited for " + LONGEST_WAIT.toDays() + " days");
        }
        MailTemplate template = template(mail);
        Map<String, String> data = PlainValues.read(mail.getData());
        Map<String, Object> attributes = new HashMap<>(data);
        if (template == MailTemplate.LOGIN_REMINDER) {
            List<Map<String, String>> logins = logins(mail.getAddress());
            if (logins.isEmpty()) {
                return Optional.empty();
            }
            attributes.put("logins", logins);
        }
        MailWriter writer = new MailWriter(session, user);
        if (template == MailTemplate.INVITATION) {
            addInvitation(attributes, mail, writer);
        }
        if (template == MailTemplate.SIGN_IN_REFUSED) {
            Instant refused = Instant.ofEpochMilli(mail.getOrderedAt());
            attributes.put("refusedAt", ExpiryText.of(refused, model.settings().timeZone(), writer.language()));
        }
        attributes.put("login", user.getUsername());
        attributes.put("firstName", user.getFirstName());
        attributes.put("lastName", user.getLastName());
        attributes.put("helpContact", model.settings().helpContact().orElse(null));
        attributes.putIfAbsent(
                "newEmail", template == MailTemplate.CONFIRM_EMAIL ? mail.getAddress() : user.getEmail());
        addCompany(attributes, mail.getCompanyId());
        addLink(attributes, mail, writer);
        if (MailedAuthorization.isIn(data) && !addAuthorization(attributes, template, data, writer)) {
            return Optional.empty();
        }
        return Optional.of(writer.write(template, mail.getMessageId(), mail.getAddress(), attributes));
    }

    private static MailTemplate template(MailEntity mail) {
        return MailTemplate.valueOf(mail.getTemplate());
    }

    /** The account; of a mail to an address, the account that has it, or one made up for whoever has none yet. */
    private UserModel recipient(MailEntity mail) {
        if (mail.getUserId() != null) {
            return session.users().getUserById(realm, mail.getUserId());
        }
        return Optional.ofNullable(mail.getLinkId())
                .flatMap(model.mailLinks()::byId)
                .flatMap(model.invitations()::accountOf)
                .orElseGet(() -> unborn(mail.getAddress(), PlainValues.read(mail.getData())));
    }

    private UserModel unborn(String address, Map<String, String> data) {
        UserModel unborn = new LightweightUserAdapter(session, realm, KeycloakModelUtils.generateId());
        unborn.setUsername(address);
        unborn.setEmail(address);
        unborn.setSingleAttribute(UserModel.LOCALE, data.get("recipientLanguage"));
        return unborn;
    }

    /** What accepting gives, as it is when the mail is written. */
    private void addInvitation(Map<String, Object> attributes, MailEntity mail, MailWriter writer) {
        model.mailLinks()
                .byId(mail.getLinkId())
                .flatMap(link -> model.invitations().of(link, writer.language()))
                .ifPresent(to -> {
                    attributes.put("inviter", to.inviter());
                    attributes.put("invitedEmail", to.email());
                    attributes.put("admin", to.admin());
                    attributes.put(
                            "permissions",
                            to.permissions().stream().map(Grantable::words).toList());
                });
    }

    /**
     * @return {@code false} if nobody should get it any more
     */
    private boolean addAuthorization(
            Map<String, Object> attributes, MailTemplate template, Map<String, String> data, MailWriter writer)
            throws MailTroubleException {
        Optional<Map<String, Object>> told =
                new MailedAuthorization(session).attributes(template, data, base(), writer.language());
        told.ifPresent(attributes::putAll);
        return told.isPresent();
    }

    private URI base() throws MailTroubleException {
        return BaseAddress.of(session)
                .orElseThrow(() -> new MailTroubleException(
                        MailTrouble.SETTINGS, "neither a hostname nor the realm's frontend URL is configured"));
    }

    private boolean linkIsWorthSending(MailEntity mail) throws MailTroubleException {
        if (mail.getLinkId() == null) {
            return true;
        }
        LinkState state = model.mailLinks()
                .byId(mail.getLinkId())
                .map(model.mailLinks()::state)
                .orElse(LinkState.UNKNOWN);
        if (state == LinkState.EXPIRED) {
            throw new MailTroubleException(
                    MailTrouble.LINK_EXPIRED, "its link expired before it could be sent" + because(mail));
        }
        // whoever invited is not to learn from a mail that never leaves that the address has an account which is
        // blocked
        boolean unknownToSender =
                MailTemplate.INVITATION.name().equals(mail.getTemplate()) && state == LinkState.BLOCKED;
        return state == LinkState.LIVE || unknownToSender;
    }

    private static String because(MailEntity mail) {
        return mail.getError() == null ? "" : ": " + mail.getError();
    }

    /** Of the accounts that may sign in. */
    private List<Map<String, String>> logins(String email) {
        return model.accounts().loginsOf(email).stream()
                .filter(known -> known.user().isEnabled())
                .map(MailComposer::login)
                .toList();
    }

    private static Map<String, String> login(LoginOf known) {
        Map<String, String> login = new HashMap<>();
        login.put("login", known.login());
        login.put("companyName", known.companyName());
        return login;
    }

    private void addCompany(Map<String, Object> attributes, String companyId) {
        Optional<Company> company = Optional.ofNullable(companyId).flatMap(model.companies()::byId);
        company.ifPresent(known -> {
            attributes.put("companyName", known.data().name());
            attributes.put("customerNumber", known.customerNumber().value());
        });
    }

    private void addLink(Map<String, Object> attributes, MailEntity mail, MailWriter writer)
            throws MailTroubleException {
        URI base = base();
        if (mail.getLinkId() == null) {
            attributes.put("link", pageOf(base, mail));
            return;
        }
        MailLink link = model.mailLinks()
                .byId(mail.getLinkId())
                .orElseThrow(() -> new IllegalStateException("the link was there a moment ago"));
        LinkSecret secret = model.mailLinks()
                .secretOf(link)
                .orElseThrow(() -> new MailTroubleException(
                        MailTrouble.WRITING, "the realm's key is gone that the link was made with"));
        attributes.put("link", landing(base, secret));
        attributes.put(
                "linkExpires", ExpiryText.of(link.expiresAt(), model.settings().timeZone(), writer.language()));
    }

    private String landing(URI base, LinkSecret secret) {
        return UriBuilder.fromUri(base)
                .segment("realms", realm.getName(), "mail-link", secret.text())
                .build()
                .toString();
    }

    /** What the mail leads to. */
    private String pageOf(URI base, MailEntity mail) {
        MailTemplate template = template(mail);
        if (template == MailTemplate.RIGHT_REQUESTED) {
            return requests(base, mail);
        }
        return template == MailTemplate.ACCOUNT_LOCKED ? forgottenPassword(base) : home(base);
    }

    /** The page of the panel where the company's requests are decided, whichever company its reader chose there last. */
    private String requests(URI base, MailEntity mail) {
        UriBuilder page =
                UriBuilder.fromUri(base).segment("realms", realm.getName(), "account", "company", "right-requests");
        Optional.ofNullable(mail.getCompanyId())
                .flatMap(model.companies()::byId)
                .ifPresent(company ->
                        page.queryParam("company", company.customerNumber().value()));
        return page.build().toString();
    }

    /** The page that asks for the login and mails a link. */
    private String forgottenPassword(URI base) {
        return UriBuilder.fromUri(base)
                .segment("realms", realm.getName(), "login-actions", "reset-credentials")
                .queryParam("client_id", model.settings().homeClient())
                .build()
                .toString();
    }

    /** Where people go to sign in, if the realm names an app with an address. */
    private String home(URI base) {
        ClientModel client = realm.getClientByClientId(model.settings().homeClient());
        if (client == null || client.getBaseUrl() == null) {
            return null;
        }
        return ResolveRelative.resolveRelativeUri(
                base.toString(), base.toString(), client.getRootUrl(), client.getBaseUrl());
    }
}
