package io.github.companyaccounts.model.joining;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.company.CompanyEntity;
import io.github.companyaccounts.model.company.CompanyRow;
import io.github.companyaccounts.model.legal.LegalDocument;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.login.OwnActs;
import io.github.companyaccounts.model.people.MemberEntity;
import io.github.companyaccounts.model.people.MemberRows;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.model.product.LicenceNumber;
import io.github.companyaccounts.model.product.ProductEntity;
import io.github.companyaccounts.model.product.ProductState;
import io.github.companyaccounts.model.storage.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Joining by what the operator recorded of companies and their products. */
public final class JpaJoining implements Joining {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;

    public JpaJoining(KeycloakSession session, CompanyAccountsProvider model) {
        this.session = session;
        this.model = model;
    }

    @Override
    public Optional<LegalDocument> statement(Locale locale) {
        return model.legalDocuments().current(LegalDocument.Kind.JOIN_STATEMENT, locale);
    }

    @Override
    public boolean isPossibleFor(UserModel person) {
        return model.memberships().isOwnAccount(person);
    }

    @Override
    public boolean isOfferedAtSignIn(UserModel person) {
        return session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .createQuery(
                                "select count(a) from AccountEntity a where a.userId = :user and a.registeredAt is not null"
                                        + " and a.lastSignIn is null"
                                        + " and not exists (select m.userId from MemberEntity m where m.userId = :user)",
                                Long.class)
                        .setParameter("user", person.getId())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Membership join(UserModel person, JoinForm form, LegalDocument statement, Origin origin) {
        if (!isPossibleFor(person)) {
            throw new RefusedException(Refusal.ON_COMPANY_ACCOUNT);
        }
        Violations violations = new Violations();
        JoinForm.Checked pair = form.checked(statement != null, violations);
        violations.refuse();
        String personId = person.getId();
        Outcome outcome = OwnTransaction.run(
                session, "Joining a company", own -> new Try(own, personId, statement, origin).of(pair));
        return outcome.orRefuse();
    }

    /**
     * What came of a try. A refusal is no exception within the transaction: what it counts and logs is to stay.
     *
     * @param joined {@code null} if refused
     * @param refused {@code null} if joined
     */
    private record Outcome(Membership joined, RefusedException refused) {

        Membership orRefuse() {
            if (refused != null) {
                throw refused;
            }
            return joined;
        }

        static Outcome of(RefusedException refused) {
            return new Outcome(null, refused);
        }
    }

    /** One try, in a transaction of its own. */
    private static final class Try {

        private final KeycloakSession session;
        private final CompanyAccountsProvider model;
        private final EntityManager entities;
        private final RealmModel realm;
        private final UserModel person;
        private final LegalDocument statement;
        private final Origin origin;

        Try(KeycloakSession own, String personId, LegalDocument statement, Origin origin) {
            this.session = own;
            this.model = own.getProvider(CompanyAccountsProvider.class);
            this.entities = own.getProvider(JpaConnectionProvider.class).getEntityManager();
            this.realm = own.getContext().getRealm();
            this.person = own.users().getUserById(realm, personId);
            this.statement = statement;
            this.origin = origin;
        }

        Outcome of(JoinForm.Checked pair) {
            if (person == null) {
                return Outcome.of(new RefusedException(Refusal.NOT_FOUND));
            }
            // counted before the pair is looked at, so that many at once cannot guess more often
            Guesses guesses = new Guesses(entities, realm, person, origin);
            Optional<Duration> wait = guesses.count();
            if (wait.isPresent()) {
                return Outcome.of(RefusedException.tooManyRequests("licenceNumber", wait.get()));
            }
            Collection<CompanyEntity> companies = companiesWith(pair.taxNumber().key());
            List<ProductEntity> products = productsWith(pair.licenceNumber());
            Optional<CompanyEntity> match = companies.stream()
                    .filter(company -> products.stream()
                            .anyMatch(product -> product.getCompanyId().equals(company.getId())))
                    .findFirst();
            if (match.isEmpty()) {
                logRefusal(companies, products);
                return Outcome.of(new RefusedException(Refusal.JOIN_NO_MATCH));
            }
            guesses.takeBack();
            return enter(match.get().getId());
        }

        /** One tax number may stand under several customer numbers; a closed company takes nobody. */
        private List<CompanyEntity> companiesWith(String taxKey) {
            return entities.createQuery(
                            "select c from CompanyEntity c where c.realmId = :realm and c.closedAt is null"
                                    + " and (c.taxKey = :key or c.vatKey = :key) order by c.customerNumber",
                            CompanyEntity.class)
                    .setParameter("realm", realm.getId())
                    .setParameter("key", taxKey)
                    .getResultList();
        }

        private List<ProductEntity> productsWith(LicenceNumber licence) {
            return entities.createQuery(
                            "select p from ProductEntity p where p.realmId = :realm and p.licenceKey = :key"
                                    + " and p.state <> :ended",
                            ProductEntity.class)
                    .setParameter("realm", realm.getId())
                    .setParameter("key", licence == null ? "" : licence.key())
                    .setParameter("ended", ProductState.ENDED.name())
                    .getResultList();
        }

        private void logRefusal(Collection<CompanyEntity> companies, List<ProductEntity> products) {
            TreeSet<String> concerned = new TreeSet<>();
            companies.forEach(company -> concerned.add(company.getId()));
            products.forEach(product -> concerned.add(product.getCompanyId()));
            concerned.forEach(company -> log(company, Activity.JOIN_REFUSED, null));
        }

        private Outcome enter(String companyId) {
            CompanyEntity company = CompanyRow.hold(entities, companyId);
            OrganizationModel organization = organizations().getById(companyId);
            if (company.getClosedAt() != null || organization == null || !organization.isEnabled()) {
                return Outcome.of(new RefusedException(Refusal.JOIN_NO_MATCH));
            }
            if (model.memberships().in(person, companyId).isPresent()) {
                return Outcome.of(new RefusedException(Refusal.JOINED_ALREADY));
            }
            if (!model.memberships().isOwnAccount(person)) {
                return Outcome.of(new RefusedException(Refusal.ON_COMPANY_ACCOUNT)); // became one meanwhile
            }
            OwnActs.run(session, () -> {
                MemberRows.addActivated(entities, person.getId(), realm.getId());
                if (entities.find(MemberEntity.class, new MemberEntity.Key(companyId, person.getId())) == null) {
                    MemberRows.add(entities, companyId, person.getId(), realm.getId());
                }
                organizations().addMember(organization, person);
            });
            if (statement != null) {
                model.legalDocuments().record(person, statement, Decision.ACCEPTED, origin);
            }
            log(companyId, Activity.PERSON_JOINED, "licence");
            entities.flush();
            return new Outcome(model.memberships().in(person, companyId).orElseThrow(), null);
        }

        private void log(String companyId, Activity activity, String because) {
            Actor actor = Actor.person(person.getId(), person.getUsername(), null);
            model.activityLog()
                    .add(
                            companyId,
                            actor,
                            activity,
                            person.getId(),
                            person.getUsername(),
                            because == null ? Map.of() : Map.of(Detail.BECAUSE, because));
        }

        private OrganizationProvider organizations() {
            return session.getProvider(OrganizationProvider.class);
        }
    }
}
