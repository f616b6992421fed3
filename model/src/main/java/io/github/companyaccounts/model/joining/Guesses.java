package io.github.companyaccounts.model.joining;

import io.github.companyaccounts.model.legal.Origin;
import io.github.companyaccounts.model.limit.ClientNetwork;
import io.github.companyaccounts.model.limit.JpaLimits;
import io.github.companyaccounts.model.limit.JpaLimits.Kind;
import io.github.companyaccounts.model.limit.JpaLimits.Limit;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * How often somebody tried a wrong pair of tax number and licence number (B2): five an hour for an account, fifty for an address,
 * since an office shares one (of IPv6 a /64 network, and three times as many for a /48); after that, each next one has to wait twice as long as the one before it.
 */
final class Guesses {

    private static final int OF_ACCOUNT = 5;
    private static final int OF_CLIENT = 50;

    private final JpaLimits limits;
    private final List<Limit> counted;

    Guesses(EntityManager entities, RealmModel realm, UserModel person, Origin origin) {
        this.limits = new JpaLimits(entities, realm.getId());
        this.counted = new ArrayList<>(Limit.ofClient(
                ClientNetwork.of(origin.address()), Kind.JOINS_OF_CLIENT, Kind.JOINS_OF_WIDE_NETWORK, OF_CLIENT));
        counted.add(new Limit(Kind.JOINS_OF_ACCOUNT, person.getId(), OF_ACCOUNT));
    }

    /**
     * Counts one more, and holds the counts until the transaction ends.
     *
     * @return how long to wait; empty if it may be tried now
     */
    Optional<Duration> count() {
        return limits.takeWithGrowingWait(counted);
    }

    /** It was no guess. */
    void takeBack() {
        limits.giveBack(counted);
    }
}
