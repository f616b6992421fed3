package io.github.companyaccounts.model.product;

import io.github.companyaccounts.model.cancellation.Cancellation;
import io.github.companyaccounts.model.permission.Permission;
import io.github.companyaccounts.model.recorded.Ref;
import java.time.LocalDate;
import java.util.Set;

/**
 * A product or service of a company, as recorded (B6, E4).
 *
 * @param ref the operator's key
 * @param cancellation the one that stands, or {@code null}
 */
public record Product(Ref ref, Values values, Cancellation cancellation) {

    /**
     * What is recorded.
     *
     * @param licenceNumber {@code null} if there is none, or who asks may not see it
     * @param paidUntil the last day paid for, or {@code null}
     * @param permissions that come with it
     * @param cancellable whether the operator lets the company ask to cancel it
     */
    public record Values(
            String name,
            ProductKind kind,
            String licenceNumber,
            ProductState state,
            LocalDate paidUntil,
            Set<Permission> permissions,
            boolean cancellable) {

        Values withoutLicenceNumber() {
            return new Values(name, kind, null, state, paidUntil, permissions, cancellable);
        }
    }

    /** Whether it can be asked now that it be cancelled, by those who may. */
    public boolean isCancellable() {
        return values.cancellable() && values.state() != ProductState.ENDED && cancellation == null;
    }

    /** Who holds these may use it; where nothing comes with it, there is nothing to hold. */
    public boolean mayBeUsedWith(Set<Permission> held) {
        return !values.permissions().isEmpty() && held.containsAll(values.permissions());
    }

    Product withoutLicenceNumber() {
        return new Product(ref, values.withoutLicenceNumber(), cancellation);
    }
}
