package io.github.companyaccounts.model.mail.sending;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Until when a link works, in words: {@code 23 grudnia 2026, 14:05 (czas środkowoeuropejski standardowy)}. */
public final class ExpiryText {

    private ExpiryText() {}

    /** A pattern of our own: the localised ones change from one Java release to the next. */
    public static String of(Instant expiry, ZoneId zone, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (zzzz)", language)
                .format(expiry.atZone(zone));
    }
}
