package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.secret.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The few places that an address has for registrations, in a column that is unique: so two at once on two nodes do not get the
 * same one.
 *
 * <p>Several, so that whoever registers with somebody else's address does not end the link that its owner just got; few, so that
 * nobody fills the table with one address.
 */
final class Place {

    /** Registrations of one address that stand side by side. */
    static final int PER_ADDRESS = 5;

    private static final Comparator<SelfRegistrationEntity> BY_AGE = Comparator.comparingLong(
                    SelfRegistrationEntity::getRegisteredAt)
            .thenComparing(SelfRegistrationEntity::getId);

    private Place() {}

    /**
     * @param email in its normal spelling
     */
    static List<String> of(String realmId, String email) {
        return IntStream.range(0, PER_ADDRESS)
                .mapToObj(number -> Hash.hexOf(realmId + "|" + email + "|" + number))
                .toList();
    }

    /** Whether it has one: until its mail is decided on, its own id stands there. */
    static boolean isTakenBy(SelfRegistrationEntity row) {
        return !row.getPlace().equals(row.getId());
    }

    /** The one to go where there are too many: the oldest, whichever is looked at first. */
    static SelfRegistrationEntity oldest(List<SelfRegistrationEntity> rows) {
        return rows.stream().min(BY_AGE).orElseThrow();
    }

    /** The first that none of them has. */
    static String free(List<String> places, List<SelfRegistrationEntity> holders) {
        Set<String> taken =
                holders.stream().map(SelfRegistrationEntity::getPlace).collect(Collectors.toSet());
        return places.stream()
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow();
    }
}
