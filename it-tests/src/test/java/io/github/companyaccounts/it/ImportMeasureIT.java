package io.github.companyaccounts.it;

import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.TestBed;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * How long a company takes to register: as a line of a file, as a call of its own, and, for comparison, what stock Keycloak
 * has (an Organization, a user, a membership: three calls, without our rules, log and outbox). In turns, so that what else
 * the machine does touches all three. No part of an ordinary run, see {@link FirstPageMeasureIT}.
 */
@Isolated("measures")
@Journey
@Tag("measure")
@DisplayName("Companies by the thousand")
class ImportMeasureIT {

    private static final int TURNS = 6;
    private static final int COMPANIES = 200;
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;

    @Test
    @DisplayName("take so long each")
    void each(TestBed bed) throws IOException {
        OperatorApi operator = bed.operator();
        RealmResource realm = bed.realm();
        Map<String, Consumer<List<String>>> ways = new LinkedHashMap<>();
        ways.put("stock Keycloak, three calls each", numbers -> numbers.forEach(number -> stock(realm, number)));
        ways.put(
                "a call each",
                numbers -> numbers.forEach(number -> {
                    Map<String, Object> company = TestCompany.request(number, "pl");
                    company.put("notify", false);
                    operator.register(number, company).expect(201);
                }));
        ways.put("lines of a file", numbers -> operator.send(
                        "POST",
                        "companies/import?notify=false",
                        "customerNumber,name,mainAdmin.firstName,mainAdmin.lastName,mainAdmin.email\n"
                                + String.join(
                                        "\n",
                                        numbers.stream()
                                                .map(number -> number + ",Firma,Anna,Nowak,anna@" + number + ".example")
                                                .toList()),
                        "text/csv")
                .expect(200));
        StringBuilder report = new StringBuilder();
        for (int turn = 0; turn < TURNS; turn++) {
            for (Map.Entry<String, Consumer<List<String>>> way : ways.entrySet()) {
                List<String> numbers = Stream.generate(TestBed::newCustomerNumber)
                        .limit(COMPANIES)
                        .toList();
                long begin = System.nanoTime();
                way.getValue().accept(numbers);
                double each = (System.nanoTime() - begin) / NANOSECONDS_OF_A_MILLISECOND / COMPANIES;
                report.append(String.format(
                        Locale.ROOT, "turn %d, %-34s %6.1f ms a company%n", turn + 1, way.getKey(), each));
            }
        }
        Path file = Path.of(System.getProperty("it.target", "target")).resolve("measured/import.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);
    }

    private static void stock(RealmResource realm, String number) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName("Stock " + number);
        organization.setAlias("stock-" + number);
        organization.addDomain(new OrganizationDomainRepresentation(number + ".stock.example"));
        UserRepresentation user = new UserRepresentation();
        user.setUsername("stock." + number);
        user.setEmail("anna@" + number + ".stock.example");
        user.setFirstName("Anna");
        user.setLastName("Nowak");
        user.setEnabled(true);
        try (Response made = realm.organizations().create(organization);
                Response madeUser = realm.users().create(user);
                Response member = realm.organizations()
                        .get(CreatedResponseUtil.getCreatedId(made))
                        .members()
                        .addMember(CreatedResponseUtil.getCreatedId(madeUser))) {
            if (member.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
                throw new AssertionError("Not made: " + member.getStatus());
            }
        }
    }
}
