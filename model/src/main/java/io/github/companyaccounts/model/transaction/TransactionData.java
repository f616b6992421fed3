package io.github.companyaccounts.model.transaction;

import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.Typed;
import io.github.companyaccounts.model.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * A transaction as the operator's systems sent it (B6). All values as sent: the rule trims and checks them.
 *
 * @param date ISO 8601, without a time
 * @param number of the invoice or the order
 * @param amount decimal with a point, up to 13 digits before it and 4 after; kept as sent, so that nothing is rounded
 * @param currency ISO 4217 code
 * @param state as APIs write {@link TransactionState}
 * @param documentUrl where the document is, https only; {@code null} if there is none
 */
public record TransactionData(
        String date,
        String number,
        String description,
        String amount,
        String currency,
        String state,
        String documentUrl) {

    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?");

    private static final int LONGEST_URL = 1000;

    /** Checked; notes everything that is wrong at its field, and is usable only if nothing is. */
    Transaction.Values checked(Violations violations) {
        return new Transaction.Values(
                date(violations),
                Typed.at("number", number, violations).required().line(100),
                Typed.at("description", description, violations).line(500),
                amount(violations),
                currency(violations),
                state(violations),
                documentUrl(violations));
    }

    private LocalDate date(Violations violations) {
        String text = Typed.at("date", date, violations).required().line(10);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            violations.add(Refusal.MALFORMED, "date");
            return null;
        }
    }

    private String amount(Violations violations) {
        String text = Typed.at("amount", amount, violations).required().line(20);
        if (text != null && !AMOUNT.matcher(text).matches()) {
            violations.add(Refusal.MALFORMED, "amount");
        }
        return text;
    }

    private String currency(Violations violations) {
        String text = Typed.at("currency", currency, violations).required().line(3);
        boolean known = text == null
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(text));
        if (!known) {
            violations.add(Refusal.MALFORMED, "currency");
        }
        return text;
    }

    private TransactionState state(Violations violations) {
        String text = Typed.at("state", state, violations).required().line(20);
        TransactionState known = TransactionState.parse(text).orElse(null);
        if (text != null && known == null) {
            violations.add(Refusal.MALFORMED, "state");
        }
        return known;
    }

    /** People click it: nothing that runs in the page, and nothing that can be read on the way. */
    private String documentUrl(Violations violations) {
        String text = Typed.at("documentUrl", documentUrl, violations).line(LONGEST_URL);
        if (text == null || isHttps(text)) {
            return text;
        }
        violations.add(Refusal.MALFORMED, "documentUrl");
        return null;
    }

    private static boolean isHttps(String text) {
        try {
            URI url = new URI(text);
            return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
