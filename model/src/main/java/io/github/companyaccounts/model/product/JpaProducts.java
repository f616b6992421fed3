package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import io.github.companyaccounts.model.Violations;
import io.github.companyaccounts.model.access.Act;
import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.access.CompanyAct;
import io.github.companyaccounts.model.access.Subject;
import io.github.companyaccounts.model.access.WhoMay;
import io.github.companyaccounts.model.activity.Activity;
import io.github.companyaccounts.model.activity.Detail;
import io.github.companyaccounts.model.cancellation.Cancellation;
import io.github.companyaccounts.model.cancellation.CancellationForm;
import io.github.companyaccounts.model.cancellation.CancellationRows;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.people.MembersNow;
import io.github.companyaccounts.model.people.PeopleQuery;
import io.github.companyaccounts.model.permission.JpaPermissions;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.recorded.Recorded;
import io.github.companyaccounts.model.recorded.RecordedQuery;
import io.github.companyaccounts.model.recorded.RecordedRows;
import io.github.companyaccounts.model.recorded.Ref;
import io.github.companyaccounts.model.storage.Contention;
import io.github.companyaccounts.model.storage.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Products of all companies in one table. */
public final class JpaProducts implements Products {

    private final KeycloakSession session;
    private final CompanyAccountsProvider model;
    private final JpaPermissions permissions;
    private final RecordedRows<ProductEntity> rows;
    private final CancellationRows cancellations;
    private final MembersNow now;

    public JpaProducts(
            KeycloakSession session,
            CompanyAccountsProvider model,
            JpaPermissions permissions,
            EntityManager entities) {
        this.session = session;
        this.model = model;
        this.permissions = permissions;
        this.rows = new RecordedRows<>(session, entities, ProductEntity.class, "r.name, r.ref", MOST);
        this.cancellations =
                new CancellationRows(entities, session.getContext().getRealm().getId());
        this.now = new MembersNow(session, model, entities, session.getContext().getRealm());
    }

    @Override
    public Recorded<Product> record(Company company, Ref ref, ProductData data, Actor operator) {
        whoMay().check(operator, CompanyAct.RECORD);
        Violations violations = new Violations();
        Product.Values checked = data.checked(violations);
        violations.refuse();
        rows.hold(company);
        Optional<ProductEntity> known = rows.findHeld(company, ref);
        ProductEntity row = known.orElseGet(() -> newRow(company, ref));
        write(row, checked);
        if (row.getCancellationId() != null && cancellations.isOver(row.getCancellationId(), row.getPaidUntil())) {
            row.setCancellationId(null);
        }
        if (known.isEmpty()) {
            rows.add(company, row);
        }
        return new Recorded<>(products(List.of(row)).get(0), known.isEmpty());
    }

    private ProductEntity newRow(Company company, Ref ref) {
        ProductEntity row = new ProductEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setRealmId(session.getContext().getRealm().getId());
        row.setCompanyId(company.id());
        row.setRef(ref.value());
        return row;
    }

    private static void write(ProductEntity row, Product.Values values) {
        row.setName(values.name());
        row.setKind(values.kind().name());
        row.setLicenceNumber(values.licenceNumber());
        row.setLicenceKey(LicenceNumber.parse(values.licenceNumber())
                .map(LicenceNumber::key)
                .orElse(null));
        row.setState(values.state().name());
        row.setPaidUntil(values.paidUntil() == null ? null : values.paidUntil().toString());
        row.setPermissions(values.permissions().stream().map(Permission::name).collect(Collectors.joining("\n")));
        row.setCancellable(values.cancellable());
        row.setSearchText(RecordedRows.searchText(row.getRef(), values.name()));
    }

    @Override
    public void remove(Company company, Ref ref, Actor operator) {
        whoMay().check(operator, CompanyAct.RECORD);
        rows.hold(company);
        rows.remove(rows.findHeld(company, ref).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    @Override
    public Product get(Company company, Ref ref, Actor actor) {
        return seenBy(actor, company, products(List.of(row(company, ref)))).get(0);
    }

    private ProductEntity row(Company company, Ref ref) {
        return rows.find(company, ref).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Override
    public List<Product> list(Company company, RecordedQuery query, Actor actor) {
        whoMay().check(actor, CompanyAct.SEE);
        return seenBy(actor, company, products(rows.page(company, query)));
    }

    @Override
    public long count(Company company, String search, Actor actor) {
        whoMay().check(actor, CompanyAct.SEE);
        return rows.count(company, search);
    }

    private List<Product> seenBy(Actor actor, Company company, List<Product> products) {
        Set<Permission> held = held(actor, company);
        return products.stream()
                .map(product -> whoMay().refusal(actor, CompanyAct.SEE_LICENCES, () -> product.mayBeUsedWith(held))
                                .isEmpty()
                        ? product
                        : product.withoutLicenceNumber())
                .toList();
    }

    private Set<Permission> held(Actor actor, Company company) {
        return actor.kind() == Actor.Kind.PERSON
                ? permissions.heldBy(List.of(actor.userId()), company.id()).getOrDefault(actor.userId(), Set.of())
                : Set.of();
    }

    private List<Product> products(List<ProductEntity> found) {
        Map<String, Cancellation> standing = cancellations.byIds(found.stream()
                .map(ProductEntity::getCancellationId)
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(row -> new Product(
                        new Ref(row.getRef()),
                        values(row),
                        row.getCancellationId() == null ? null : standing.get(row.getCancellationId())))
                .toList();
    }

    private static Product.Values values(ProductEntity row) {
        return new Product.Values(
                row.getName(),
                ProductKind.valueOf(row.getKind()),
                row.getLicenceNumber(),
                ProductState.valueOf(row.getState()),
                row.getPaidUntil() == null ? null : LocalDate.parse(row.getPaidUntil()),
                ProductPermissions.read(row.getPermissions()),
                row.isCancellable());
    }

    @Override
    public List<ProductUse> people(Company company, Ref ref, PeopleQuery query, Actor actor) {
        whoMay().check(actor, Act.LOOK, Subject.newEmployee());
        Product product = get(company, ref, actor);
        return model.people().list(company, query).stream()
                .map(person -> {
                    Set<Permission> held = new TreeSet<>(person.permissions());
                    held.retainAll(product.values().permissions());
                    return new ProductUse(person, held, product.mayBeUsedWith(held));
                })
                .toList();
    }

    @Override
    public void setPeople(Company company, Ref ref, List<ProductUseChange> changes, Actor actor) {
        whoMay().check(actor, Act.LOOK, Subject.newEmployee());
        rows.hold(company);
        Set<Permission> ofProduct = get(company, ref, actor).values().permissions();
        ProductPeople people = new ProductPeople(model.people(), company, actor, ofProduct);
        // everybody holds accounts in the same order: a guest's is held for another company, too, at the same moment
        List<Integer> inOrder = IntStream.range(0, changes.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> changes.get(i).personId(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        try {
            inOrder.forEach(i -> people.set(changes.get(i), "people[" + i + "]"));
        } catch (RuntimeException failure) {
            if (Contention.isCauseOf(failure)) {
                throw new RefusedException(Refusal.CONFLICT);
            }
            throw failure;
        }
        people.refuse();
    }

    @Override
    public Cancellation cancel(Company company, Ref ref, CancellationForm form, Actor actor) {
        requireMayCancel(company, actor);
        return OwnTransaction.run(session, "Request to cancel a product", own -> ((JpaProducts)
                        own.getProvider(CompanyAccountsProvider.class).products())
                .ask(company, ref, form, actor));
    }

    @Override
    public boolean mayCancel(Company company, Actor actor) {
        return whoMay().refusal(actor, CompanyAct.CANCEL, () -> holdsThePermissionToCancel(company, actor))
                .isEmpty();
    }

    private void requireMayCancel(Company company, Actor actor) {
        if (!mayCancel(company, actor)) {
            throw new RefusedException(Refusal.NOT_ALLOWED);
        }
    }

    private boolean holdsThePermissionToCancel(Company company, Actor actor) {
        Optional<Permission> needed = model.settings().cancellationsPermission();
        return needed.isPresent() && held(actor, company).contains(needed.get());
    }

    /** One try. */
    private Cancellation ask(Company company, Ref ref, CancellationForm form, Actor asking) {
        rows.hold(company);
        Actor actor = now.acting(company.id(), asking);
        requireMayCancel(company, actor);
        ProductEntity row = rows.findHeld(company, ref).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Product product = products(List.of(row)).get(0);
        if (product.cancellation() != null) {
            throw new RefusedException(Refusal.CANCELLATION_ASKED);
        }
        if (!product.isCancellable()) {
            throw new RefusedException(Refusal.PRODUCT_NOT_CANCELLABLE);
        }
        Violations violations = new Violations();
        CancellationForm.Checked checked = form.checked(row.getPaidUntil() != null, violations);
        violations.refuse();
        Cancellation cancellation = cancellations.add(company, ref, row.getName(), row.getPaidUntil(), checked, actor);
        row.setCancellationId(cancellation.id());
        model.activityLog()
                .add(
                        company.id(),
                        actor,
                        Activity.CANCELLATION_ASKED,
                        null,
                        null,
                        Map.of(
                                Detail.PRODUCT, row.getName(),
                                Detail.REF, ref.value(),
                                Detail.WHEN, checked.when().external(),
                                Detail.REASON, checked.reason()));
        return cancellation;
    }

    private WhoMay whoMay() {
        return WhoMay.of(model.settings());
    }
}
