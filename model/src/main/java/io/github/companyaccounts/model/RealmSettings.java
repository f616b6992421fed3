package io.github.companyaccounts.model;

import io.github.companyaccounts.model.permission.Permission;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.keycloak.models.RealmModel;

/**
 * The bundle's settings of one realm: realm attributes whose names begin with {@code companyAccounts.}. A value that
 * cannot be read counts as absent, so that a typing error never opens or locks anything.
 */
public record RealmSettings(RealmModel realm) {

    private static final String PREFIX = "companyAccounts.";

    private static final Pattern DOCUMENT_URL = Pattern.compile(Pattern.quote(PREFIX) + "document\\.([^.]+)\\.url");

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** Regular expression of a whole customer number; six digits unless the realm says otherwise. */
    public Pattern customerNumberFormat() {
        return text("customerNumberFormat").flatMap(RealmSettings::pattern).orElse(SIX_DIGITS);
    }

    private static Optional<Pattern> pattern(String expression) {
        try {
            return Optional.of(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** How long an activation link works; seven days by default. */
    public Duration activationLinkLifespan() {
        return duration("activationLinkLifespan", Duration.ofDays(7));
    }

    /** How long a password link works; one hour by default. */
    public Duration passwordLinkLifespan() {
        return duration("passwordLinkLifespan", Duration.ofHours(1));
    }

    /** How long a new e-mail address can be confirmed; one day by default. */
    public Duration emailLinkLifespan() {
        return duration("emailLinkLifespan", Duration.ofDays(1));
    }

    /** How long the offer of the main admin's role can be accepted; seven days by default. */
    public Duration offerLinkLifespan() {
        return duration("offerLinkLifespan", Duration.ofDays(7));
    }

    /** How long an invitation can be accepted; 14 days by default. */
    public Duration invitationLifespan() {
        return duration("invitationLifespan", Duration.ofDays(14));
    }

    /** How long a registration can be finished with the link of its mail, and is kept for that; three days by default. */
    public Duration registrationLifespan() {
        return duration("registrationLifespan", Duration.ofDays(3));
    }

    /**
     * Registrations that may wait for their link to be used, a tenth of them from one network; twenty thousand by default. More
     * come in only when an attack does: they are dropped.
     */
    public int registrationsWaiting() {
        return number("registrationsWaiting", 20_000);
    }

    /**
     * Mails that registering leads to in an hour at most, to whatever addresses; one thousand by default. They go to strangers: more
     * would harm the name of the mail server.
     */
    public int registrationMailsPerHour() {
        return number("registrationMailsPerHour", 1000);
    }

    /** How long the code that confirms an authorization's contact address is taken; one hour by default. */
    public Duration authorizationCodeLifespan() {
        return duration("authorizationCodeLifespan", Duration.ofHours(1));
    }

    /** How long after that the signed scan can be sent; 14 days by default. */
    public Duration authorizationDraftLifespan() {
        return duration("authorizationDraftLifespan", Duration.ofDays(14));
    }

    /** Codes mailed for authorizations in an hour at most, to whatever addresses; 200 by default. They go to strangers. */
    public int authorizationMailsPerHour() {
        return number("authorizationMailsPerHour", 200);
    }

    /** Forms and undecided authorizations that one contact address may have at a time; 3 by default. */
    public int authorizationsOpenPerAddress() {
        return number("authorizationsOpenPerAddress", 3);
    }

    /** Forms and undecided authorizations that may come from one client network at a time; 20 by default. */
    public int authorizationsOpenPerNetwork() {
        return number("authorizationsOpenPerNetwork", 20);
    }

    /** Authorizations with a scan that may wait for the operator; 500 by default. */
    public int authorizationsWaiting() {
        return number("authorizationsWaiting", 500);
    }

    /** Room in the database for scans of undecided ones, in bytes; the setting is in MiB, 2048 by default. */
    public long authorizationScanBytes() {
        return number("authorizationScanMegabytes", 2048) * 1024L * 1024L;
    }

    /** Whether the company has to be reached for every authorization, not only for a new main admin; no by default. */
    public boolean authorizationContactForAll() {
        return text("authorizationContactForAll").map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether a new main admin takes two operators; yes by default. */
    public boolean authorizationSecondOperator() {
        return text("authorizationSecondOperator").map(Boolean::parseBoolean).orElse(true);
    }

    /** From the approval to the removal of a second factor, for objections; none by default. */
    public Duration authorizationDelaySecondFactor() {
        return duration("authorizationDelaySecondFactor", Duration.ZERO);
    }

    /** From the approval to the lifting of a network rule; none by default. */
    public Duration authorizationDelayNetworks() {
        return duration("authorizationDelayNetworks", Duration.ZERO);
    }

    /** From the approval to the change of the main admin; one day by default. None where the place is vacant. */
    public Duration authorizationDelayMainAdmin() {
        return duration("authorizationDelayMainAdmin", Duration.ofDays(1));
    }

    /** How long those concerned can object to what was done on an authorization; 30 days by default. */
    public Duration authorizationObjections() {
        return duration("authorizationObjections", Duration.ofDays(30));
    }

    /** How long after the decision the signed scan is kept; 90 days by default. */
    public Duration authorizationScanKept() {
        return duration("authorizationScanKept", Duration.ofDays(90));
    }

    /** How long after a refusal the signed scan is kept; 7 days by default. */
    public Duration authorizationRefusedScanKept() {
        return duration("authorizationRefusedScanKept", Duration.ofDays(7));
    }

    /** How long after the decision the rest of an authorization is kept; three years by default. */
    public Duration authorizationKept() {
        return duration("authorizationKept", Duration.ofDays(1095));
    }

    /** Invitations that a company sends in an hour at most, those sent again included; one hundred by default. */
    public int invitationsPerCompanyAndHour() {
        return number("invitationsPerCompanyAndHour", 100);
    }

    /**
     * Mails with a link that an account gets in an hour at most, counted apart for those asked for without signing in and for
     * those that admins and the operator cause; five by default.
     */
    public int mailsPerAccountAndHour() {
        return number("mailsPerAccountAndHour", 5);
    }

    /** The same for an e-mail address, and reminders of logins; ten by default. */
    public int mailsPerAddressAndHour() {
        return number("mailsPerAddressAndHour", 10);
    }

    /** Recovery requests and registrations taken from one client address in an hour at most; 200 by default, since offices share one; an IPv6 /48 network, three times as many. */
    public int requestsPerClientAddressAndHour() {
        return number("requestsPerClientAddressAndHour", 200);
    }

    /**
     * Wrong passwords taken from one client address in an hour at most, whatever the accounts; 100 by default, since offices share
     * one. After that even a right one is refused, but in a browser that its account knows. Never less than one: else nobody
     * could sign in.
     */
    public int wrongPasswordsPerClientAddressAndHour() {
        return Math.max(1, number("wrongPasswordsPerClientAddressAndHour", 100));
    }

    /**
     * Recovery requests that may wait to be looked at; ten thousand by default. More come in only when an attack does, from many
     * networks at once: they are dropped.
     */
    public int recoveryRequestsWaiting() {
        return number("recoveryRequestsWaiting", 10_000);
    }

    /** Whether all sessions of an account end when its password was set through a mailed link; yes by default. */
    public boolean endSessionsAfterReset() {
        return text("endSessionsAfterReset").map(Boolean::parseBoolean).orElse(true);
    }

    /** How long after a changed e-mail address neither the second factor can be turned off nor another address set. */
    public Duration emailChangeHold() {
        return duration("emailChangeHold", Duration.ofDays(1));
    }

    /**
     * How long evidence of what somebody accepted stays after their account was deleted; six years by default. Without
     * the account it is nobody's but the operator's, who has to be able to prove it.
     */
    public Duration evidenceAfterDeletion() {
        return duration("evidenceAfterDeletion", Duration.ofDays(2192));
    }

    /** How long an admin for whom the network rule was lifted has to put it right; three days by default. */
    public Duration networksLift() {
        return duration("networksLift", Duration.ofDays(3));
    }

    /**
     * How long a company's contact data counts as confirmed, then an admin is asked at a sign-in whether it is still right (D6):
     * so many months, twelve by default. Zero if nobody is asked.
     */
    public Period contactConfirmation() {
        return Period.ofMonths(number("contactConfirmationMonths", 12));
    }

    /** Whether an admin may give the admin right (never take it); no by default. */
    public boolean adminsAppointAdmins() {
        return text("adminsAppointAdmins").map(Boolean::parseBoolean).orElse(false);
    }

    /** How long whoever asked for the admin right and was refused waits until they can ask again; seven days by default. */
    public Duration rightRequestPause() {
        return duration("rightRequestPause", Duration.ofDays(7));
    }

    /** Who holds it in a company sees its transactions without being admin; nobody else by default. */
    public Optional<Permission> transactionsPermission() {
        return permission("transactionsPermission");
    }

    /** Who holds it in a company asks to cancel its products without being admin (E4); nobody else by default. */
    public Optional<Permission> cancellationsPermission() {
        return permission("cancellationsPermission");
    }

    private Optional<Permission> permission(String name) {
        return text(name)
                .map(String::strip)
                .filter(value -> value.length() <= Permission.LONGEST)
                .map(Permission::new);
    }

    /** Whom people ask for help: a phone number, an address, a sentence. */
    public Optional<String> helpContact() {
        return text("helpContact");
    }

    /** The vendor's name as it stands in authorizations (D5); the realm's displayed name by default. */
    public String vendorName() {
        return text("vendorName")
                .or(() -> Optional.ofNullable(realm.getDisplayName()).filter(name -> !name.isBlank()))
                .orElseGet(realm::getName);
    }

    /** The vendor's own tax number as it stands in authorizations (D5). */
    public Optional<String> vendorTaxNumber() {
        return text("vendorTaxNumber");
    }

    /**
     * The operator's instructions and documents (A12), by their names: {@code companyAccounts.document.<name>.url} and
     * {@code companyAccounts.document.<name>.title.<language>}. An address that is no http or https one is left out.
     */
    public List<HelpDocument> documents(Locale locale) {
        return realm.getAttributes().keySet().stream()
                .map(DOCUMENT_URL::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .sorted()
                .flatMap(name -> document(name, locale).stream())
                .toList();
    }

    private Optional<HelpDocument> document(String name, Locale locale) {
        return text("document." + name + ".url")
                .flatMap(RealmSettings::webAddress)
                .map(url -> new HelpDocument(
                        inLanguage("document." + name + ".title", locale).orElse(name), url));
    }

    private static Optional<URI> webAddress(String typed) {
        try {
            URI url = new URI(typed.strip());
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return web ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<String> inLanguage(String name, Locale locale) {
        return text(name + "." + locale.getLanguage()).or(() -> text(name + "." + realm.getDefaultLocale()));
    }

    /**
     * A document of the operator's.
     *
     * @param title in the language asked for, else the realm's default one, else its name
     */
    public record HelpDocument(String title, URI url) {}

    /** Client id of the app people go to when an action from a mail is done. */
    public String homeClient() {
        return text("homeClient").orElse("account-console");
    }

    /** Of the times told in mails: {@code companyAccounts.timeZone}, for example Europe/Warsaw; the server's by default. */
    public ZoneId timeZone() {
        return text("timeZone").flatMap(RealmSettings::zone).orElseGet(ZoneId::systemDefault);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A setting by its name without the prefix; blank counts as absent. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(realm.getAttribute(PREFIX + name)).filter(value -> !value.isBlank());
    }

    private int number(String name, int standard) {
        return text(name)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(standard);
    }

    private Duration duration(String name, Duration standard) {
        return Duration.ofSeconds(number(name, (int) standard.toSeconds()));
    }
}
