package io.github.companyaccounts.model.networks;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.account.ActorName;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The mail to a company's admins that its rule counts otherwise now (D3): one of them can keep all others out, and somebody in a
 * hijacked admin's name can, so that all are told, whoever did it.
 */
record ChangeMail(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {

    /** Nothing to tell while the rule is off before and after. */
    void send(Company company, NetworksChange change, Actor actor, String reason) {
        if (!change.isFelt()) {
            return;
        }
        RealmModel realm = session.getContext().getRealm();
        Map<String, String> told = new TreeMap<>(change.facts());
        if (actor.kind() == Actor.Kind.OPERATOR) {
            // who of the operator's staff acted is the operator's own matter
            told.put("byOperator", "true");
        } else {
            told.put("changedBy", ActorName.of(session, realm, actor));
        }
        if (reason != null) {
            told.put("reason", reason);
        }
        MailLimits limits = MailLimits.ofKnown(entities, realm);
        model.people().adminsAtWork(company).stream()
                .filter(admin -> admin.getEmail() != null && !admin.getEmail().isBlank())
                .filter(admin -> limits.takeNetworksMail(company.id(), admin.getId()))
                .forEach(admin -> model.outbox()
                        .order(new MailOrder(
                                MailTemplate.NETWORKS_CHANGED, admin, admin.getEmail(), company.id(), null, told)));
    }
}
