package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.account.AccountEntity;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.account.EmailAddress;
import io.github.companyaccounts.model.account.NewAccount;
import io.github.companyaccounts.model.account.NewPassword;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import io.github.companyaccounts.model.limit.MailLimits;
import io.github.companyaccounts.model.link.LinkPurpose;
import io.github.companyaccounts.model.link.MailLink;
import io.github.companyaccounts.model.mail.MailOrder;
import io.github.companyaccounts.model.mail.MailTemplate;
import io.github.companyaccounts.model.recovery.RecoveryRequests;
import io.github.companyaccounts.model.storage.Contention;
import io.github.companyaccounts.model.storage.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Registrations in a table of ours until their link was used. */
public final class JpaSelfRegistrations implements SelfRegistrations {

    /** Of one link: enough for somebody who chose among a few of their passwords. */
    private static final int PASSWORDS_PER_HOUR = 20;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;

    public JpaSelfRegistrations(KeycloakSession session, CompanyAccountsProvider model, EntityManager entities) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = session.getContext().getRealm();
    }

    @Override
    public boolean isOpen() {
        return realm.isRegistrationAllowed();
    }

    @Override
    public UserModel unborn(SelfRegistrationForm form) {
        String email = form.email() == null ? "" : EmailAddress.normal(form.email());
        return unborn(email, form.firstName(), form.lastName());
    }

    private UserModel unborn(String email, String firstName, String lastName) {
        UserModel unborn = new LightweightUserAdapter(session, realm, KeycloakModelUtils.generateId());
        unborn.setUsername(email);
        unborn.setEmail(email);
        unborn.setFirstName(firstName);
        unborn.setLastName(lastName);
        return unborn;
    }

    @Override
    public String register(
            SelfRegistrationForm form,
            String password,
            RegistrationTexts texts,
            Locale language,
            Set<String> before,
            Origin origin) {
        Violations violations = new Violations();
        SelfRegistrationForm.Checked checked = form.checked(texts, violations);
        new NewPassword(session).check(unborn(form), password, violations);
        violations.refuse();

        texts.all().forEach(model.legalDocuments()::keep);
        HashedPassword hashed = HashedPassword.of(session, password);
        long now = Time.currentTimeMillis();
        SelfRegistrationEntity row = new SelfRegistrationEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(realm.getId());
        row.setPlace(row.getId());
        row.setEmail(checked.email());
        row.setFirstName(checked.firstName());
        row.setLastName(checked.lastName());
        row.setLocale(language.toLanguageTag());
        row.setSecretData(hashed.secretData());
        row.setCredentialData(hashed.credentialData());
        row.setDecided(texts.decidedBy(form).write());
        row.setClientAddress(origin.address());
        row.setClientNetwork(ClientNetwork.of(origin.address()).widest());
        row.setInsteadOf(standing().newestOf(before, checked.email()).orElse(null));
        row.setRegisteredAt(now);
        row.setExpiresAt(now + model.settings().registrationLifespan().toMillis());
        new RecoveryRequests(session).registrationAfterCommit(row, origin);
        return row.getId();
    }

    @Override
    public void again(String id, String email, Origin origin) {
        new RecoveryRequests(session).registrationAgainAfterCommit(id, EmailAddress.normal(email), origin);
    }

    /**
     * Decides, after the person got their answer, which mail the address gets.
     *
     * <p>Whether the address has an account makes no difference to how many rows wait afterwards: else who fills the realm's
     * limit could find out.
     *
     * @param email in its normal spelling
     */
    public void answer(String id, String email) {
        Optional<SelfRegistrationEntity> row = byId(id);
        if (!isOpen()) {
            row.ifPresent(this::remove);
            return;
        }
        if (!new RegistrationMails(entities, realm).take(email)) {
            // one that was mailed before still works
            row.filter(waiting -> !Place.isTakenBy(waiting)).ifPresent(this::remove);
            return;
        }
        boolean taken = new Addresses(session, realm).isEmailTaken(email, null);
        boolean stays = row.map(standing()::takePlace).orElse(taken);
        if (stays && taken) {
            long expires = Time.currentTimeMillis()
                    + model.settings().registrationLifespan().toMillis();
            row.ifPresent(waiting -> standing().keepCountOnly(waiting, expires));
            mailThatAccountExists(email, row.map(SelfRegistrationEntity::getLocale));
        } else if (stays) {
            row.filter(waiting -> !waiting.isCountedOnly()).ifPresent(this::mailLink);
        }
    }

    /** Also where the address is nobody's e-mail address but somebody signs in with it. */
    private void mailThatAccountExists(String email, Optional<String> language) {
        // by our own rule: a database that takes á for a finds somebody else, whose login is not this reader's business
        Optional<UserModel> owner = new Addresses(session, realm)
                .ownerOf(email)
                .filter(found -> EmailAddress.isSame(found.getEmail(), email));
        if (limits().take(owner.map(UserModel::getId).orElse(null), email)) {
            Map<String, String> told = new HashMap<>();
            language.ifPresent(known -> told.put("recipientLanguage", known));
            owner.flatMap(this::nameOfCompany).ifPresent(name -> told.put("companyName", name));
            model.outbox()
                    .order(new MailOrder(MailTemplate.ACCOUNT_EXISTS, owner.orElse(null), email, null, null, told));
        }
    }

    /**
     * Of the company that made the account, which its owner may have forgotten. The mail is not ordered as one of the company's:
     * what its people do outside is not for its admins to see.
     */
    private Optional<String> nameOfCompany(UserModel owner) {
        return model.memberships().isOwnAccount(owner)
                ? Optional.empty()
                : model.memberships().of(owner).stream()
                        .findFirst()
                        .flatMap(membership -> model.companies().byId(membership.companyId()))
                        .map(company -> company.data().name());
    }

    private void mailLink(SelfRegistrationEntity row) {
        MailLink link = model.mailLinks().issueRegistration(row.getEmail(), row.getLinkId());
        entities.createQuery("update SelfRegistrationEntity r set r.linkId = :link, r.expiresAt = :expires"
                        + " where r.id = :id")
                .setParameter("link", link.id())
                .setParameter("expires", link.expiresAt().toEpochMilli())
                .setParameter("id", row.getId())
                .executeUpdate();
        Map<String, String> told = Map.of("recipientLanguage", row.getLocale());
        model.outbox().order(new MailOrder(MailTemplate.REGISTRATION, null, row.getEmail(), null, link, told));
    }

    private StandingRegistrations standing() {
        return new StandingRegistrations(entities, realm.getId(), model.mailLinks());
    }

    private MailLimits limits() {
        return MailLimits.ofStrangers(entities, realm);
    }

    @Override
    public Optional<SelfRegistration> of(MailLink link) {
        return isOpen()
                ? waiting(link)
                        .map(row -> new SelfRegistration(
                                row.getId(), row.getEmail(), row.getFirstName(), row.getLastName()))
                : Optional.empty();
    }

    @Override
    public boolean isTaken(MailLink link) {
        return new Addresses(session, realm).isEmailTaken(link.email(), null);
    }

    @Override
    public boolean isPassword(MailLink link, String typed) {
        Limit tries = new Limit(Kind.PASSWORDS_OF_REGISTRATION, link.id(), PASSWORDS_PER_HOUR);
        Optional<Duration> wait = OwnTransaction.run(session, "Finishing a registration", own -> {
            JpaLimits limits =
                    new JpaLimits(own.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
            return limits.take(List.of(tries))
                    ? Optional.<Duration>empty()
                    : Optional.of(limits.untilFree(List.of(tries)));
        });
        if (wait.isPresent()) {
            throw RefusedException.tooManyRequests("password", wait.get());
        }
        return waiting(link)
                .map(row -> new HashedPassword(row.getSecretData(), row.getCredentialData()).isOf(session, typed))
                .orElse(false);
    }

    @Override
    public UserModel activate(MailLink link) {
        try {
            return makeAccount(link);
        } catch (ModelDuplicateException e) {
            throw new RefusedException(Refusal.EMAIL_TAKEN);
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Contention.isCauseOf(e)) {
                throw new RefusedException(Refusal.CONFLICT);
            }
            throw e;
        }
    }

    private UserModel makeAccount(MailLink link) {
        SelfRegistrationEntity row = link.purpose() == LinkPurpose.REGISTRATION && isOpen() ? held(link) : null;
        if (row == null) {
            throw new RefusedException(Refusal.LINK_ENDED);
        }
        if (isTaken(link)) {
            throw new RefusedException(Refusal.EMAIL_TAKEN);
        }
        if (!model.mailLinks().use(link)) {
            throw new RefusedException(Refusal.LINK_ENDED);
        }
        UserModel person = new NewAccount(session, entities, realm)
                .makeOwn(row.getEmail(), row.getFirstName(), row.getLastName(), row.getLocale());
        new HashedPassword(row.getSecretData(), row.getCredentialData()).giveTo(person);
        entities.find(AccountEntity.class, person.getId()).setRegisteredAt(row.getRegisteredAt());
        record(person, row);
        remove(row);
        standing().removeAll(row.getEmail());
        entities.flush();
        return person;
    }

    /** As it was decided: of the texts that were shown then, from where and when they were. */
    private void record(UserModel person, SelfRegistrationEntity row) {
        Origin origin = new Origin(row.getClientAddress());
        Instant at = Instant.ofEpochMilli(row.getRegisteredAt());
        Decided.read(row.getDecided()).texts().forEach((kind, text) -> {
            LegalDocument shown = model.legalDocuments()
                    .shown(kind, text.sha256())
                    .orElseThrow(() -> new IllegalStateException("a text that was decided on is kept"));
            LegalDocument decided = new LegalDocument(
                    kind, text.version(), shown.locale(), shown.title(), shown.shortText(), shown.text());
            model.legalDocuments().record(person, decided, text.decision(), origin, at);
        });
    }

    private Optional<SelfRegistrationEntity> byId(String id) {
        return one("r.id = :value", id);
    }

    private Optional<SelfRegistrationEntity> waiting(MailLink link) {
        return one("r.linkId = :value", link.id()).filter(row -> !row.isCountedOnly());
    }

    private Optional<SelfRegistrationEntity> one(String condition, String value) {
        List<SelfRegistrationEntity> rows = entities.createQuery(
                        "select r from SelfRegistrationEntity r where r.realmId = :realm and " + condition,
                        SelfRegistrationEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("value", value)
                .getResultList();
        rows.forEach(entities::detach);
        return rows.stream().findFirst();
    }

    /** Whoever comes second, with the same link or another one of the address, waits here, and then finds nothing. */
    private SelfRegistrationEntity held(MailLink link) {
        return standing().hold(link).filter(row -> !row.isCountedOnly()).orElse(null);
    }

    private void remove(SelfRegistrationEntity row) {
        entities.createQuery("delete from SelfRegistrationEntity r where r.id = :id")
                .setParameter("id", row.getId())
                .executeUpdate();
    }
}
