package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.account.EmailAddress;
import io.github.companyaccounts.model.authorization.FiledAuthorization.Part;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Who is told of an authorization, and with what mail. What stands in a mail is read when it is written
 * ({@link MailedAuthorization}); here only whose it is.
 */
final class AuthorizationMails {

    static final String ID = "authorizationId";
    static final String CONCERNED = "concernedId";
    static final String PART = "part";
    static final String OUTCOME = "outcome";

    /** The part of whoever sent it; of those concerned, the name of a {@link Part}. In templates: never rename. */
    static final String APPLICANT = "APPLICANT";

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final RealmModel realm;
    private final AuthorizationRows rows;

    AuthorizationMails(KeycloakSession session) {
        this.session = session;
        this.model = session.getProvider(CompanyAccountsProvider.class);
        this.realm = session.getContext().getRealm();
        this.rows = new AuthorizationRows(session);
    }

    /** To the contact address, which need not belong to anybody we know. */
    static MailOrder toApplicant(MailTemplate template, AuthorizationEntity row, Map<String, String> told) {
        Map<String, String> data = new HashMap<>(told);
        data.put(ID, row.getId());
        data.put(PART, APPLICANT);
        if (row.getLocale() != null) {
            data.put("recipientLanguage", row.getLocale());
        }
        return new MailOrder(template, null, row.getContactEmail(), null, null, data);
    }

    /**
     * Writes down who is concerned by what was approved just now, each once: each gets a link of their own for it.
     *
     * @param former main admin until then, or {@code null}
     */
    void noteConcerned(AuthorizationEntity row, Company company, UserModel person, UserModel former) {
        note(row, Part.PERSON, person.getEmail(), person);
        if (former != null) {
            note(row, Part.FORMER, former.getEmail(), former);
        }
        model.people().adminsAtWork(company).forEach(admin -> note(row, Part.ADMIN, admin.getEmail(), admin));
        note(row, Part.COMPANY, company.data().email(), null);
    }

    private void note(AuthorizationEntity row, Part part, String address, UserModel user) {
        if (address == null || address.isBlank()) {
            return;
        }
        boolean known =
                rows.concerned(row).stream().anyMatch(other -> EmailAddress.isSame(other.getAddress(), address));
        if (known) {
            return;
        }
        AuthorizationConcernedEntity concerned = new AuthorizationConcernedEntity();
        concerned.setId(KeycloakModelUtils.generateId());
        concerned.setRealmId(row.getRealmId());
        concerned.setAuthorizationId(row.getId());
        concerned.setAddress(address);
        concerned.setUserId(user == null ? null : user.getId());
        concerned.setPart(part.name());
        concerned.setApprovedAt(row.getApprovedAt());
        rows.entities().persist(concerned);
        rows.entities().flush();
    }

    /** Whether one of those who can object has not been told of the approval yet, and still may be. */
    boolean areWaiting(AuthorizationEntity row) {
        return model.outbox().waiting(MailTemplate.AUTHORIZATION_APPROVED, row.getCompanyId()).stream()
                .anyMatch(data -> row.getId().equals(data.get(ID)) && data.containsKey(CONCERNED));
    }

    /** To all who were written down as concerned, and to whoever sent it. */
    void toAll(MailTemplate template, AuthorizationEntity row, Map<String, String> told) {
        List<AuthorizationConcernedEntity> concerned = rows.concerned(row);
        concerned.forEach(one -> order(template, row, one, told));
        boolean toldAlready =
                concerned.stream().anyMatch(one -> EmailAddress.isSame(one.getAddress(), row.getContactEmail()));
        if (!toldAlready) {
            model.outbox().order(toApplicant(template, row, told));
        }
    }

    private void order(
            MailTemplate template,
            AuthorizationEntity row,
            AuthorizationConcernedEntity concerned,
            Map<String, String> told) {
        UserModel user =
                concerned.getUserId() == null ? null : session.users().getUserById(realm, concerned.getUserId());
        if (Part.valueOf(concerned.getPart()) != Part.COMPANY && user == null) {
            return;
        }
        Map<String, String> data = new HashMap<>(told);
        data.put(ID, row.getId());
        data.put(CONCERNED, concerned.getId());
        data.put(PART, concerned.getPart());
        model.outbox().order(new MailOrder(template, user, concerned.getAddress(), row.getCompanyId(), null, data));
    }
}
