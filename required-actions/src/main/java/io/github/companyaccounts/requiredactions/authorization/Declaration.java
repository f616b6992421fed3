package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.model.CompanyAccountsProvider;
import io.github.companyaccounts.model.authorization.AuthorizationCase;
import io.github.companyaccounts.model.authorization.AuthorizationForm;
import io.github.companyaccounts.model.company.Company;
import io.github.companyaccounts.model.company.CompanyData;
import io.github.companyaccounts.model.company.Seat;
import io.github.companyaccounts.model.login.CustomerNumber;
import io.github.companyaccounts.model.networks.Networks;
import io.github.companyaccounts.model.people.Membership;
import io.github.companyaccounts.requiredactions.link.SignedIn;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The form of somebody who is signed in and can act for the company from where they are (B3): its data and their own login are filled in. Anybody else
 * gets the same form empty, whether there is such a company or not.
 *
 * @param company customer number as the address has it, or {@code null}
 */
record Declaration(KeycloakSession session, String company) {

    /** The empty form's address, for this company where there is one. */
    URI form(AuthorizationCase matter) {
        URI form = new LostAccessAddress(session).form(matter);
        return number().map(number -> UriBuilder.fromUri(form)
                        .queryParam(LostAccessAddress.COMPANY, number.value())
                        .build())
                .orElse(form);
    }

    TypedAuthorization prefilled(AuthorizationCase matter) {
        LocalDate today = LocalDate.now(model().settings().timeZone());
        return number().flatMap(number -> SignedIn.in(session)
                        .filter(signedIn -> signedIn.isOwner(signedIn.user()))
                        .flatMap(signedIn -> ofMember(matter, number, signedIn.user(), today)))
                .orElseGet(() -> TypedAuthorization.empty(matter, today));
    }

    private Optional<TypedAuthorization> ofMember(
            AuthorizationCase matter, CustomerNumber number, UserModel person, LocalDate today) {
        return model().memberships().of(person).stream()
                .filter(Membership::active)
                .filter(membership -> membership.customerNumber().equals(number))
                .filter(membership -> isInReach(membership, person))
                .findFirst()
                .flatMap(membership -> model().companies().byId(membership.companyId()))
                .map(found -> new TypedAuthorization(form(matter, found, person, today)));
    }

    /** As for anything else of the company's (D3): the session in the browser may be from before the rule. */
    private boolean isInReach(Membership membership, UserModel person) {
        Networks networks = model().networks();
        return networks.heldTo(person)
                .actingFor(membership.companyId(), networks.here())
                .isEmpty();
    }

    private AuthorizationForm form(AuthorizationCase matter, Company found, UserModel person, LocalDate today) {
        CompanyData data = found.data();
        Seat seat = Objects.requireNonNullElse(data.seat(), Seat.UNKNOWN);
        return new AuthorizationForm(
                matter,
                found.customerNumber().value(),
                data.taxId() == null ? data.vatId() : data.taxId(),
                data.name(),
                address(seat),
                data.legalForm(),
                "",
                person.getUsername(),
                seat.city(),
                today.toString(),
                false,
                person.getEmail(),
                null);
    }

    /** As on an envelope. */
    private String address(Seat seat) {
        String city = words(" ", seat.postalCode(), seat.city());
        String country = Optional.ofNullable(seat.country())
                .map(code -> new Locale.Builder().setRegion(code).build())
                .map(region -> region.getDisplayCountry(session.getContext().resolveLocale(null)))
                .orElse(null);
        return words("\n", seat.street(), city, country);
    }

    private static String words(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    private Optional<CustomerNumber> number() {
        return CustomerNumber.parse(company, model().settings());
    }

    private CompanyAccountsProvider model() {
        return session.getProvider(CompanyAccountsProvider.class);
    }
}
