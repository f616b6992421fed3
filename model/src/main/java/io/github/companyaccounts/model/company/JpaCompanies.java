package io.github.companyaccounts.model.company;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.account.Addresses;
import io.github.companyaccounts.model.account.PendingEmail;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.people.Role;
import io.github.companyaccounts.model.storage.Contention;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Companies as Organizations with a row of ours beside them. */
public final class JpaCompanies implements Companies {

    private static final Logger LOG = Logger.getLogger(JpaCompanies.class);

    /** Each try waits at the unique customer number for those before it, so a few are plenty. */
    private static final int MOST_TRIES = 8;

    /** Length of the column. */
    private static final int MOST_OF_A_REASON = 1000;

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final EntityManager entities;
    private final RealmModel realm;
    private final CompanyQueries queries;
    private final Runnable deletionOrdered;

    /**
     * @param deletionOrdered to be run when a company's deletion was ordered and committed
     */
    public JpaCompanies(
            KeycloakSession session,
            CompanyAccountsProvider model,
            EntityManager entities,
            RealmModel realm,
            Runnable deletionOrdered) {
        this.session = session;
        this.model = model;
        this.entities = entities;
        this.realm = realm;
        this.deletionOrdered = deletionOrdered;
        this.queries = new CompanyQueries(entities, realm);
    }

    @Override
    public Registered register(
            CustomerNumber number, CompanyData data, MainAdminData mainAdmin, boolean notify, Actor operator) {
        return register(number, data, mainAdmin, notify, false, operator);
    }

    @Override
    public Registered registerNew(
            CustomerNumber number, CompanyData data, MainAdminData mainAdmin, boolean notify, Actor operator) {
        return register(number, data, mainAdmin, notify, true, operator);
    }

    private Registered register(
            CustomerNumber number,
            CompanyData data,
            MainAdminData mainAdmin,
            boolean notify,
            boolean onlyNew,
            Actor operator) {
        Violations violations = new Violations();
        CompanyData checkedData = data.checked(violations);
        MainAdminData checkedAdmin =
                mainAdmin == null ? null : mainAdmin.checked(new Addresses(session, realm).locales(), violations);
        if (mainAdmin == null && find(number).isEmpty()) {
            violations.add(Refusal.MAIN_ADMIN_REQUIRED, "mainAdmin");
        }
        if (onlyNew && find(number).isPresent()) {
            violations.add(
                    Refusal.COMPANY_EXISTS, "customerNumber"); // told with all else; decided while the row is held
        }
        violations.refuse();
        return register(new RegistrationForm(number, checkedData, checkedAdmin, notify, onlyNew, operator));
    }

    private Registered register(RegistrationForm form) {
        for (int tries = 1; ; tries++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        ownSession -> Registration.in(ownSession).register(form),
                        "Registration of a company");
            } catch (RuntimeException failure) {
                if (!Contention.isCauseOf(failure)) {
                    throw failure;
                }
                LOG.debugf(failure, "Somebody else registers company %s", form.number());
                if (tries == MOST_TRIES) {
                    throw new RefusedException(Refusal.CONFLICT);
                }
            }
        }
    }

    @Override
    public Optional<Company> find(CustomerNumber number) {
        return queries.byNumber(number);
    }

    @Override
    public Optional<Company> byId(String companyId) {
        return queries.byId(companyId);
    }

    @Override
    public List<Company> search(CompanyQuery query) {
        return queries.search(query);
    }

    @Override
    public long count(CompanyQuery query) {
        return queries.count(query);
    }

    @Override
    public void mailMainAdmin(Company company, Actor operator) {
        WhoMay.of(model.settings()).check(operator, Act.MAIL_ACTIVATION, new Subject(null, Role.MAIN_ADMIN, false));
        CompanyEntity row = CompanyRow.hold(entities, company.id());
        Company now = byId(company.id()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (!now.isOpen()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        place(row).mail(now.mainAdmin(), operator);
    }

    @Override
    public void close(Company company, String reason, Actor operator) {
        checkMayClose(Act.CLOSE, operator);
        closing(company).close(reasonOf(reason), operator);
    }

    @Override
    public void reopen(Company company, Actor operator) {
        checkMayClose(Act.REOPEN, operator);
        closing(company).reopen(operator);
    }

    @Override
    public void closeMainAdmin(Company company, String reason, Actor operator) {
        checkMayClose(Act.CLOSE, operator);
        closing(company).closeMainAdmin(reasonOf(reason), operator);
    }

    @Override
    public void reopenMainAdmin(Company company, Actor operator) {
        checkMayClose(Act.REOPEN, operator);
        closing(company).reopenMainAdmin(operator);
    }

    @Override
    public void delete(Company company, String confirmation, String reason, Actor operator) {
        checkMayClose(Act.CLOSE, operator);
        Violations violations = new Violations();
        String confirmed =
                Typed.at("confirm", confirmation, violations).required().line(MOST_OF_A_REASON);
        if (confirmed != null && !confirmed.equals(company.customerNumber().value())) {
            violations.add(Refusal.CONFIRMATION_WRONG, "confirm");
        }
        String why = Typed.at("reason", reason, violations).required().line(MOST_OF_A_REASON);
        violations.refuse();
        closing(company).delete(why, operator);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                deletionOrdered.run();
            }

            @Override
            protected void rollbackImpl() {
                // nothing was ordered
            }
        });
    }

    private void checkMayClose(Act act, Actor operator) {
        WhoMay.of(model.settings()).check(operator, act, new Subject(null, Role.MAIN_ADMIN, false));
    }

    private static String reasonOf(String typed) {
        Violations violations = new Violations();
        String reason = Typed.at("reason", typed, violations).required().line(MOST_OF_A_REASON);
        violations.refuse();
        return reason;
    }

    private Closing closing(Company company) {
        return closing(company.id());
    }

    private Closing closing(String companyId) {
        return new Closing(session, model, entities, realm, CompanyRow.hold(entities, companyId));
    }

    @Override
    public void followOrganization(String organizationId, Actor operator) {
        if (entities.find(CompanyEntity.class, organizationId) != null) {
            closing(organizationId).followOrganization(operator);
        }
    }

    @Override
    public void followEnabledAccount(UserModel user, Actor operator) {
        if (!model.memberships().isOwnAccount(user)) {
            entities.createQuery(
                            "select m.companyId from MainAdminEntity m where m.userId = :user and m.closedAt is not null",
                            String.class)
                    .setParameter("user", user.getId())
                    .getResultList()
                    .forEach(company -> closing(company).reopenMainAdmin(operator));
        }
    }

    @Override
    public void followDisabledAccount(UserModel user, Actor operator) {
        entities.createQuery(
                        "select m.companyId from MainAdminEntity m where m.userId = :user order by m.companyId",
                        String.class)
                .setParameter("user", user.getId())
                .getResultList()
                .forEach(company -> {
                    CompanyRow.hold(entities, company);
                    new LostHandover(session, model, entities, realm).end(company, operator);
                });
        new PendingEmail(session, model, entities, realm).withdrawAskedBy(user.getId());
    }

    @Override
    public Optional<Closure> closureFor(UserModel user, String typed) {
        return new ClosureQuery(entities).of(user, typed);
    }

    @Override
    public List<Company> offersTo(UserModel person) {
        return new MainAdminOffers(entities, realm)
                .openTo(person.getId()).stream()
                        .flatMap(companyId -> byId(companyId).stream())
                        .filter(Company::isOpen)
                        .filter(company -> place(entities.find(CompanyEntity.class, company.id()))
                                .isOfferedTo(person))
                        .toList();
    }

    @Override
    public boolean answerOffer(Company company, UserModel person, boolean accepted) {
        CompanyEntity row = CompanyRow.hold(entities, company.id());
        // the page asked whether it is open before the row was held: withdrawn and offered to somebody else since?
        new MainAdminOffers(entities, realm).readAnew(company.id());
        return place(row).answer(person, accepted);
    }

    @Override
    public void offerHandover(Company company, String personId, String ownLogin, Actor mainAdmin) {
        heldHandover(company).offer(company, personId, ownLogin, mainAdmin);
    }

    @Override
    public void withdrawHandover(Company company, Actor mainAdmin) {
        heldHandover(company).withdraw(mainAdmin);
    }

    @Override
    public void raise(Company company, String personId, boolean blockFormer, Actor operator) {
        CompanyEntity row = heldOpen(company);
        new Succession(session, model, entities, realm, row).raise(company, personId, blockFormer, operator);
    }

    private Handover heldHandover(Company company) {
        return new Handover(session, model, entities, realm, heldOpen(company));
    }

    private CompanyEntity heldOpen(Company company) {
        CompanyEntity row = CompanyRow.hold(entities, company.id());
        if (byId(company.id()).filter(Company::isOpen).isEmpty()) {
            throw new RefusedException(Refusal.COMPANY_CLOSED);
        }
        return row;
    }

    @Override
    public Optional<HandoverOffer> handover(Company company) {
        return new Handover(session, model, entities, realm, entities.find(CompanyEntity.class, company.id())).open();
    }

    private MainAdminPlace place(CompanyEntity row) {
        return new MainAdminPlace(session, model, entities, realm, row);
    }
}
