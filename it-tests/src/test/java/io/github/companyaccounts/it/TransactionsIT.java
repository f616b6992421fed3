package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.companyaccounts.it.api.ApiResponse;
import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.fixtures.RealmSetting;
import io.github.companyaccounts.it.fixtures.TestCompany;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.OwnRealm;
import io.github.companyaccounts.it.harness.TestBed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OwnRealm("sets the realm otherwise")
@Journey
@DisplayName("The history of transactions, as the operator's systems recorded it (B6)")
class TransactionsIT {

    static final Map<String, Object> INVOICE = Map.of(
            "date", "2026-11-20",
            "number", "FV/2026/11/0042",
            "description", "Faktura za żółte krzesła",
            "amount", "1234.50",
            "currency", "PLN",
            "state", "open",
            "documentUrl", "https://example.com/invoices/42.pdf");

    @Test
    @DisplayName("Admins see it, latest first, and search it; nobody else does")
    void seenByAdmins(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "1", INVOICE).expect(201);
        record(bed, company, "1", with("amount", "-0.01")).expect(200);
        record(bed, company, "2", with("date", "2026-11-21")).expect(201);
        CompanyApi admin = company.mainAdmin().api();
        CompanyApi employee = company.employ("ewa", "sample-shop:place-orders").api();
        String transactions = company.number() + "/transactions";

        JsonNode seen = admin.get(transactions).expect(200).json();

        assertThat(seen.findValuesAsText("ref")).containsExactly("2", "1");
        assertThat(seen.findValuesAsText("amount")).containsExactly("1234.50", "-0.01");
        assertThat(admin.get(transactions + "?search=zolte&max=1").json()).hasSize(1);
        assertThat(admin.get(transactions + "?search=%25").json()).isEmpty();
        assertThat(admin.get(transactions + "/count?search=ZOLTE").text()).isEqualTo("2");
        assertThat(admin.company(company.number())
                        .json()
                        .path("seesTransactions")
                        .asBoolean())
                .isTrue();
        assertThat(employee.get(transactions).problemType()).endsWith(":not-allowed");
        assertThat(employee.get(transactions + "/count").problemType()).endsWith(":not-allowed");
        assertThat(employee.company(company.number())
                        .json()
                        .path("seesTransactions")
                        .asBoolean())
                .isFalse();
        assertThat(TestCompany.active(bed).mainAdmin().api().get(transactions).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Who holds the permission that the realm names sees it without being admin, and is told so")
    void seenByPermission(TestBed bed) {
        TestCompany company = TestCompany.active(bed);
        record(bed, company, "1", INVOICE).expect(201);
        CompanyApi permitted =
                company.employ("ksiegowa", "sample-shop:see-invoices").api();
        CompanyApi without = company.employ("ewa", "sample-shop:place-orders").api();
        String transactions = company.number() + "/transactions";

        RealmSetting.during(bed, "transactionsPermission", "sample-shop:see-invoices", () -> {
            assertThat(permitted.get(transactions).expect(200).json().findValuesAsText("ref"))
                    .containsExactly("1");
            assertThat(permitted.get(transactions + "/count").expect(200).text())
                    .isEqualTo("1");
            assertThat(sees(permitted, company)).isTrue();
            assertThat(without.get(transactions).problemType()).endsWith(":not-allowed");
            assertThat(sees(without, company)).isFalse();
        });

        assertThat(permitted.get(transactions).problemType())
                .as("the realm names none any more")
                .endsWith(":not-allowed");
        assertThat(sees(permitted, company)).isFalse();
    }

    private static boolean sees(CompanyApi api, TestCompany company) {
        return api.company(company.number())
                .expect(200)
                .json()
                .path("seesTransactions")
                .asBoolean();
    }

    @Test
    @DisplayName("Everything wrong is told at its field; a document's address is https and nothing else")
    void checked(TestBed bed) {
        TestCompany company = TestCompany.registered(bed);

        ApiResponse wrong = record(
                        bed,
                        company,
                        "1",
                        Map.of(
                                "date", "2026-02-30",
                                "amount", "1,50",
                                "currency", "ZŁ",
                                "state", "lost",
                                "documentUrl", "javascript:alert(1)"))
                .expect(400);

        assertThat(wrong.json().path("violations").findValuesAsText("field"))
                .containsExactly("date", "number", "amount", "currency", "state", "documentUrl");
        for (String url : List.of("http://example.com/", "https:///x", "https://a@b.example/", "//example.com")) {
            assertThat(record(bed, company, "1", with("documentUrl", url)).status())
                    .as(url)
                    .isEqualTo(400);
        }
    }

    private static ApiResponse record(TestBed bed, TestCompany company, String ref, Map<String, Object> transaction) {
        return bed.operator().put("companies/" + company.number() + "/transactions/" + ref, transaction);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> other = new HashMap<>(INVOICE);
        other.put(field, value);
        return other;
    }
}
