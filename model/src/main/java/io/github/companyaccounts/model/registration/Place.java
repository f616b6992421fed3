package io.github.companyaccounts.model.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** The one place that an address has for registrations: a column that is unique, so two at once on two nodes end as one. */
final class Place {

    private static final Comparator<SelfRegistrationEntity> BY_AGE = Comparator.comparingLong(
                    SelfRegistrationEntity::getRegisteredAt)
            .thenComparing(SelfRegistrationEntity::getId);

    private Place() {}

    /**
     * @param email in its normal spelling
     */
    static String of(String realmId, String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((realmId + "|" + email).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The newer one counts, whichever is looked at first. */
    static boolean isDueTo(SelfRegistrationEntity one, SelfRegistrationEntity holder) {
        return BY_AGE.compare(one, holder) >= 0;
    }
}
