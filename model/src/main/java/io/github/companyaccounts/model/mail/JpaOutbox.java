package io.github.companyaccounts.model.mail;

import io.github.companyaccounts.model.mail.sending.BaseAddress;
import io.github.companyaccounts.model.mail.sending.MailTrouble;
import io.github.companyaccounts.model.storage.PlainValues;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.Time;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The outbox of a realm: ordering is an insert in the caller's transaction; the {@link OutboxDispatcher} does the rest. */
public final class JpaOutbox implements Outbox {

    private final KeycloakSession session;
    private final EntityManager entities;
    private final Runnable kick;
    private boolean kickEnlisted;

    /**
     * @param kick tells the dispatcher of this node that there is something to do
     */
    public JpaOutbox(KeycloakSession session, EntityManager entities, Runnable kick) {
        this.session = session;
        this.entities = entities;
        this.kick = kick;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    @Override
    public void order(MailOrder order) {
        long now = Time.currentTimeMillis();
        String id = KeycloakModelUtils.generateId();
        MailEntity row = new MailEntity();
        row.setId(id);
        row.setRealmId(realm().getId());
        row.setTemplate(order.template().name());
        row.setUserId(order.user() == null ? null : order.user().getId());
        row.setCompanyId(order.companyId());
        row.setLinkId(order.link() == null ? null : order.link().id());
        row.setAddress(order.address() == null ? "" : order.address());
        row.setData(PlainValues.write(order.data()));
        row.setMessageId("<" + id + "@" + host() + ">");
        row.setOrderedAt(now);
        row.setNextAt(now);
        row.setState(MailState.WAITING.name());
        if (row.getAddress().isBlank()) {
            row.setState(MailState.FAILED.name());
            row.setDoneAt(now);
            row.setTrouble(MailTrouble.ADDRESS.name());
        }
        entities.persist(row);
        kickAfterCommit();
    }

    /** Right-hand side of the Message-ID: a name of ours, so that it is unique in the world (RFC 5322, section 3.6.4). */
    private String host() {
        String sender = realm().getSmtpConfig().getOrDefault("from", "");
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        boolean usable = !domain.isEmpty() && domain.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
        return usable ? domain : BaseAddress.of(session).map(URI::getHost).orElse("company-accounts.invalid");
    }

    private void kickAfterCommit() {
        if (kickEnlisted) {
            return;
        }
        kickEnlisted = true;
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                kick.run();
            }

            @Override
            protected void rollbackImpl() {
                // then there is nothing to send
            }
        });
    }

    @Override
    public Map<String, LastMail> lastMails(String companyId, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        Map<String, LastMail> last = new HashMap<>();
        entities.createQuery(
                        "select m.userId, m.state, m.trouble, m.error from MailEntity m where m.companyId = :company and m.userId in :users"
                                + " and m.orderedAt = (select max(n.orderedAt) from MailEntity n"
                                + " where n.companyId = m.companyId and n.userId = m.userId)",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("users", userIds)
                .getResultStream()
                .forEach(row -> last.put(
                        (String) row[0], lastMail((String) row[1], failure((String) row[2], (String) row[3]))));
        return last;
    }

    @Override
    public Map<String, LastMail> mailsWith(Collection<String> linkIds) {
        if (linkIds.isEmpty()) {
            return Map.of();
        }
        Map<String, LastMail> mails = new HashMap<>();
        entities.createQuery(
                        "select m.linkId, m.state, m.trouble, m.error from MailEntity m where m.linkId in :links"
                                + " order by m.orderedAt",
                        Object[].class)
                .setParameter("links", linkIds)
                .getResultStream()
                .forEach(row -> mails.put(
                        (String) row[0], lastMail((String) row[1], failure((String) row[2], (String) row[3]))));
        return mails;
    }

    private static LastMail lastMail(String state, MailFailure failure) {
        MailState known = MailState.valueOf(state);
        return new LastMail(known, known == MailState.FAILED ? failure : null);
    }

    @Override
    public List<Map<String, String>> waiting(MailTemplate template, String companyId) {
        return entities.createQuery(
                        "select m from MailEntity m where m.companyId = :company and m.template = :template"
                                + " and m.state = :waiting",
                        MailEntity.class)
                .setParameter("company", companyId)
                .setParameter("template", template.name())
                .setParameter("waiting", MailState.WAITING.name())
                .getResultStream()
                .map(row -> PlainValues.read(row.getData()))
                .toList();
    }

    @Override
    public List<SentMail> mailsTo(String companyId, String userId, int first, int max) {
        return entities
                .createQuery(
                        "select m from MailEntity m where m.companyId = :company and m.userId = :user"
                                + " order by m.orderedAt desc, m.id",
                        MailEntity.class)
                .setParameter("company", companyId)
                .setParameter("user", userId)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(JpaOutbox::sentMail)
                .toList();
    }

    private static SentMail sentMail(MailEntity row) {
        MailState state = MailState.valueOf(row.getState());
        return new SentMail(
                MailTemplate.valueOf(row.getTemplate()),
                row.getAddress(),
                state,
                Instant.ofEpochMilli(row.getOrderedAt()),
                state == MailState.SENT ? Instant.ofEpochMilli(row.getDoneAt()) : null,
                failure(row.getTrouble(), row.getError()));
    }

    private static MailFailure failure(String trouble, String code) {
        return trouble == null ? null : new MailFailure(MailTrouble.valueOf(trouble), code);
    }
}
