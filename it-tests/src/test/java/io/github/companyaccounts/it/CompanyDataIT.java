package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.Download;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.HeldRow;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.fixtures.TestPerson;
import io.github.companyaccounts.it.harness.DatabaseServer;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.TestBed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Journey
@DisplayName("The company's data: contact, logo (C8), delivery addresses (C9)")
class CompanyDataIT {

    private static final Map<String, Object> WAREHOUSE = Map.of(
            "name", "Magazyn Łódź",
            "street", "Składowa 7",
            "postalCode", "90-127",
            "city", "Łódź",
            "country", "pl");

    @Test
    @DisplayName("Admins say whom to reach; what the operator has on record stays, and others only look")
    void contact(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        CompanyApi employee = company.employ("ewa").api();
        Map<String, Object> contact =
                Map.of("contact", Map.of("person", "Ewa <b>Nowak</b>", "phone", "+48 1", "email", "Zakupy@X.example"));

        JsonNode changed = admin.put(company.number(), contact).expect(200).json();

        assertThat(changed.at("/contact/person").asText()).isEqualTo("Ewa <b>Nowak</b>");
        assertThat(changed.at("/contact/email").asText()).isEqualTo("zakupy@x.example");
        assertThat(changed.path("phone").asText()).isEqualTo("+48 22 123 45 67");
        assertThat(employee.company(company.number())
                        .json()
                        .at("/contact/phone")
                        .asText())
                .isEqualTo("+48 1");
        assertThat(employee.put(company.number(), contact).problemType()).endsWith(":not-allowed");
        assertThat(TestCompany.active(bed)
                        .mainAdmin()
                        .api()
                        .put(company.number(), contact)
                        .status())
                .isEqualTo(404);
        ApiResponse wrong = admin.put(company.number(), Map.of("contact", Map.of("phone", "1\n2", "email", "no")))
                .expect(400);
        assertThat(wrong.json().path("violations").findValuesAsText("field"))
                .containsExactly("contact.phone", "contact.email");
        assertThat(admin.put(company.number(), Map.of("name", "Inna")).status()).isEqualTo(400);
        assertThat(activities(admin, company)).containsOnlyOnce("contact-changed");
    }

    @Test
    @DisplayName("The seat is the default, the operator's systems record the others, and it says whom to contact")
    void addresses(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        String addresses = "companies/" + company.number() + "/addresses";
        OperatorApi operator = bed.operator();
        CompanyApi employee = company.employ("ewa").api();

        ApiResponse created = operator.put(addresses + "/LODZ-1", WAREHOUSE).expect(201);
        assertThat(created.location().getPath()).endsWith("/addresses/LODZ-1");
        operator.put(addresses + "/LODZ-1", WAREHOUSE).expect(200);
        operator.put(
                        addresses + "/a.b_c~d",
                        Map.of("name", "Biuro", "street", "Prosta 2", "city", "Nysa", "country", "PL"))
                .expect(201);

        JsonNode seen =
                employee.get(company.number() + "/addresses").expect(200).json();
        assertThat(seen.at("/seat/street").asText()).isEqualTo("Prosta 1");
        assertThat(seen.path("helpContact").asText()).isNotBlank();
        assertThat(seen.path("addresses").findValuesAsText("name")).containsExactly("Biuro", "Magazyn Łódź");
        assertThat(employee.get(company.number() + "/addresses?search=lodz")
                        .json()
                        .path("addresses"))
                .hasSize(1);
        assertThat(employee.get(company.number() + "/addresses/count").text()).isEqualTo("2");
        assertThat(TestCompany.active(bed)
                        .mainAdmin()
                        .api()
                        .get(company.number() + "/addresses")
                        .status())
                .isEqualTo(404);

        operator.delete(addresses + "/LODZ-1").expect(204);
        operator.delete(addresses + "/LODZ-1").expect(404);
        operator.get(addresses + "/LODZ-1").expect(404);
    }

    @Test
    @DisplayName("What the operator's systems send is checked, and only those who manage companies send it")
    void addressesAreChecked(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        String addresses = "companies/" + company.number() + "/addresses/";
        OperatorApi viewer = OperatorApi.at(bed.server(), bed.tokens().operatorWith("view-companies"));

        ApiResponse wrong = bed.operator()
                .put(addresses + "A", Map.of("street", "x".repeat(256), "city", "Ny\nsa", "country", "Polska"))
                .expect(400);
        assertThat(wrong.json().path("violations").findValuesAsText("field"))
                .containsExactly("name", "street", "city", "country");
        for (String ref : List.of("count", "-a", "a%2Fb", "a%20b", "%C5%82", "x".repeat(101))) {
            assertThat(bed.operator().put(addresses + ref, WAREHOUSE).status())
                    .as(ref)
                    .isIn(400, 404, 405);
        }
        assertThat(viewer.put(addresses + "A", WAREHOUSE).status()).isEqualTo(403);
        viewer.get("companies/" + company.number() + "/addresses").expect(200);
        assertThat(bed.operator().put("companies/999999/addresses/A", WAREHOUSE).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The same key sent ten times at the same moment is one row")
    void sameKeyAtOnce(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);
        String address = "companies/" + company.number() + "/addresses/A";
        OperatorApi operator = bed.operator();

        List<Integer> statuses = AtOnce.all(java.util.Collections.nCopies(
                10, () -> operator.put(address, WAREHOUSE).status()));

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(operator.get("companies/" + company.number() + "/addresses/count")
                        .text())
                .isEqualTo("1");
    }

    @Test
    @DisplayName("A logo is written anew, is there without a token, and its old address dies")
    void logo(TestBed bed) throws IOException {
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        CompanyApi employee = company.employ("ewa").api();
        byte[] png = picture("png", 1200, 600);
        byte[] polyglot = together(png, "PK\3\4 and <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(employee.send("PUT", company.number() + "/logo", png, "image/png")
                        .problemType())
                .endsWith(":not-allowed");
        assertThat(TestCompany.active(bed)
                        .mainAdmin()
                        .api()
                        .send("PUT", company.number() + "/logo", png, "image/png")
                        .status())
                .isEqualTo(404);
        admin.send("PUT", company.number() + "/logo", polyglot, "image/png").expect(200);
        URI first = logoUrl(employee, company);

        Download shown = Download.from(first);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(new String(shown.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\3\4");
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
        assertThat(decoded.getWidth()).isEqualTo(512);
        assertThat(decoded.getHeight()).isEqualTo(256);

        admin.send("PUT", company.number() + "/logo", picture("jpg", 30, 30), "image/jpeg")
                .expect(200);
        URI second = logoUrl(employee, company);
        assertThat(second).isNotEqualTo(first);
        assertThat(Download.from(first).status()).isEqualTo(404);
        assertThat(Download.from(second).status()).isEqualTo(200);

        admin.delete(company.number() + "/logo").expect(204);
        admin.delete(company.number() + "/logo").expect(204);
        assertThat(Download.from(second).status()).isEqualTo(404);
        assertThat(employee.company(company.number()).json().has("logoUrl")).isFalse();
        assertThat(activities(admin, company)).contains("logo-changed").containsOnlyOnce("logo-removed");
    }

    @Test
    @DisplayName("What is no picture that can be shown safely is refused with the reason")
    void refusedPictures(TestBed bed) throws IOException {
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        byte[] png = picture("png", 100, 100);
        byte[] bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);

        assertThat(problem(admin, company, svg, "image/svg+xml")).endsWith(":picture-format");
        assertThat(problem(admin, company, svg, "image/png")).endsWith(":picture-format");
        assertThat(problem(admin, company, png, "text/html")).endsWith(":picture-format");
        assertThat(problem(admin, company, bomb, "image/png")).endsWith(":picture-too-large");
        assertThat(problem(admin, company, new byte[2 * 1024 * 1024 + 1], "image/png"))
                .endsWith(":picture-too-large");
        assertThat(problem(admin, company, Arrays.copyOf(png, png.length / 2), "image/png"))
                .endsWith(":picture-damaged");
        assertThat(problem(admin, company, new byte[0], "image/png")).endsWith(":picture-format");
        assertThat(admin.company(company.number()).json().has("logoUrl")).isFalse();
    }

    @Test
    @DisplayName(
            "Twenty pictures an hour a company may send, whatever becomes of them; then the answer says when to try again")
    void picturesAreLimited(TestBed bed) throws IOException {
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        byte[] damaged = Arrays.copyOf(picture("png", 100, 100), 60);
        for (int sent = 0; sent < 20; sent++) {
            assertThat(problem(admin, company, damaged, "image/png")).endsWith(":picture-damaged");
        }

        ApiResponse refused = admin.send("PUT", company.number() + "/logo", damaged, "image/png")
                .expect(429);
        assertThat(refused.problemType()).endsWith(":too-many-requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(3000, 3600);
        assertThat(refused.json().path("detail").asText()).contains("min").doesNotContain("wiadomości");
        assertThat(problem(TestCompany.active(bed).mainAdmin().api(), company, damaged, "image/png"))
                .as("somebody else's company says nothing")
                .endsWith(":not-found");
    }

    @Test
    @DisplayName("A right that is taken while the request is under way is not used: contact, logo, cancellation")
    void aLostRightIsNotUsed(TestBed bed, DatabaseServer database) throws IOException {
        byte[] png = picture("png", 20, 20);
        assertLostRightIsNotUsed(
                bed,
                database,
                (admin, number) -> admin.put(number, Map.of("contact", Map.of("phone", "+48 600 000 000"))));
        assertLostRightIsNotUsed(
                bed, database, (admin, number) -> admin.send("PUT", number + "/logo", png, "image/png"));
        assertLostRightIsNotUsed(bed, database, (admin, number) -> admin.delete(number + "/logo"));
        assertLostRightIsNotUsed(
                bed,
                database,
                (admin, number) -> admin.post(
                        number + "/products/P/cancellation", Map.of("when", "now", "reason", "too-expensive")));
    }

    private static void assertLostRightIsNotUsed(
            TestBed bed, DatabaseServer database, BiFunction<CompanyApi, String, ApiResponse> act) {
        TestCompany company = TestCompany.active(bed);
        bed.operator()
                .put("companies/" + company.number() + "/products/P", ProductsIT.PRODUCT)
                .expect(201);
        Map<String, Object> person = company.person("byly");
        person.put("admin", true);
        TestPerson admin = company.invite(person).activate();
        CompanyApi theirs = admin.api();
        List<String> before = activities(company.mainAdmin().api(), company);

        ApiResponse answer;
        try (HeldRow row = HeldRow.ofCompany(database, company.number())) {
            CompletableFuture<ApiResponse> late =
                    CompletableFuture.supplyAsync(() -> act.apply(theirs, company.number()));
            row.awaitSomebody();
            row.change("update CA_MEMBER set admin = false where user_id = ?", admin.id());
            row.letGo();
            answer = late.join();
        }

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.problemType()).endsWith(":not-allowed");
        assertThat(activities(company.mainAdmin().api(), company)).isEqualTo(before);
    }

    @Test
    @DisplayName("With the company goes all that was recorded of it")
    void goesWithTheCompany(TestBed bed, DatabaseServer database) throws IOException, SQLException {
        TestCompany company = TestCompany.active(bed);
        CompanyApi admin = company.mainAdmin().api();
        String of = "companies/" + company.number();
        bed.operator().put(of + "/addresses/A", WAREHOUSE).expect(201);
        bed.operator().put(of + "/products/P", ProductsIT.PRODUCT).expect(201);
        bed.operator().put(of + "/transactions/T", TransactionsIT.INVOICE).expect(201);
        admin.post(company.number() + "/products/P/cancellation", Map.of("when", "now", "reason", "x"))
                .expect(201);
        admin.put(company.number(), Map.of("contact", Map.of("phone", "1"))).expect(200);
        admin.send("PUT", company.number() + "/logo", picture("png", 9, 9), "image/png")
                .expect(200);
        URI logo = logoUrl(admin, company);
        String id = bed.operator().company(company.number()).json().path("id").asText();

        bed.realm().organizations().get(id).delete().close();

        for (String table : List.of(
                "CA_DELIVERY_ADDRESS", "CA_PRODUCT", "CA_TRANSACTION", "CA_CANCELLATION", "CA_CONTACT", "CA_LOGO")) {
            assertThat(rows(database, table, id)).as(table).isZero();
        }
        assertThat(Download.from(logo).status()).isEqualTo(404);
    }

    private static long rows(DatabaseServer database, String table, String company) throws SQLException {
        try (Connection connection = database.connect("keycloak");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from " + table + " where company_id = '" + company + "'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String problem(CompanyApi admin, TestCompany company, byte[] bytes, String type) {
        return admin.send("PUT", company.number() + "/logo", bytes, type).problemType();
    }

    private static URI logoUrl(CompanyApi api, TestCompany company) {
        return URI.create(api.company(company.number()).json().path("logoUrl").asText());
    }

    private static List<String> activities(CompanyApi api, TestCompany company) {
        return StreamSupport.stream(
                        api.activity(company.number(), "").expect(200).json().spliterator(), false)
                .map(line -> line.path("activity").asText())
                .toList();
    }

    private static byte[] together(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            picture.setRGB(x, x % height, 0xFF8800 + x);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
