package io.github.companyaccounts.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.companyaccounts.it.api.HttpPage;
import io.github.companyaccounts.it.api.SlowUpload;
import io.github.companyaccounts.it.fixtures.AtOnce;
import io.github.companyaccounts.it.fixtures.ManyAccounts;
import io.github.companyaccounts.it.fixtures.SentAuthorization;
import io.github.companyaccounts.it.fixtures.SentAuthorization.Draft;
import io.github.companyaccounts.it.fixtures.SlowDownloads;
import io.github.companyaccounts.it.harness.Journey;
import io.github.companyaccounts.it.harness.LiveHeap;
import io.github.companyaccounts.it.harness.PostgresServer;
import io.github.companyaccounts.it.harness.TestBed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("takes all the places for uploads, and measures memory")
@Journey
@DisplayName("Scans of signed authorizations that are sent and downloaded (D4)")
class RecoveryUploadsIT {

    private static final int LARGEST = 10 * 1024 * 1024;

    /** Pieces that belong to no authorization. */
    private static final String HALF_STORED =
            "select count(*) from ca_authorization_scan s where s.realm_id <> ? and not exists"
                    + " (select 1 from ca_authorization a where a.scan_id = s.scan_id)";

    @Test
    @DisplayName("Not the name decides but the content: no program, no text, no damaged file; and each gets its reason")
    void byContent(TestBed bed, PostgresServer database) {
        Draft draft = confirmed(bed);
        assertThat(refused(draft, "skan.pdf", bytes("Drogi Urzędzie, to jest tekst."), 415))
                .contains("PDF, JPEG ani PNG");
        assertThat(refused(draft, "skan.png", bytes("MZ\u0090\u0000This program cannot be run in DOS mode."), 415))
                .contains("PDF, JPEG ani PNG");
        assertThat(refused(draft, "skan.jpg", bytes("\u007fELF\u0002\u0001\u0001"), 415))
                .contains("PDF, JPEG ani PNG");
        assertThat(refused(draft, "skan.png", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), 415))
                .contains("PDF, JPEG ani PNG");
        byte[] pretending = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 'M', 'Z', 1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertThat(refused(draft, "skan.png", pretending, 400)).contains("uszkodzony");
        assertThat(refused(draft, "skan.pdf", Arrays.copyOf(SentAuthorization.PDF, 40), 400))
                .contains("uszkodzony");
        assertThat(refused(draft, "skan.pdf", new byte[0], 400)).contains("Wybierz plik");

        assertThat(halfStored(database)).isZero();
        assertThat(draft.upload("wcale-nie-pdf.exe", SentAuthorization.PDF)
                        .document()
                        .selectFirst("#authorization-number"))
                .isNotNull();
    }

    @Test
    @DisplayName("10 MiB are taken; a byte more, and much more, gets a page that says so")
    void largest(TestBed bed, PostgresServer database) {
        Draft draft = confirmed(bed);
        assertThat(refused(draft, "skan.pdf", pdf(LARGEST + 1), 413)).contains("za duży");
        assertThat(refused(draft, "skan.pdf", pdf(LARGEST + 70_000), 413)).contains("za duży");
        assertThat(refused(draft, "skan.pdf", pdf(3 * LARGEST), 413)).contains("za duży");
        assertThat(halfStored(database)).isZero();

        assertThat(draft.upload("skan.pdf", pdf(LARGEST)).document().selectFirst("#authorization-number"))
                .isNotNull();
    }

    @Test
    @DisplayName("Of connections that break off nothing is kept, their places neither, and the scan can be sent again")
    void brokenOff(TestBed bed, PostgresServer database) {
        Draft draft = confirmed(bed);
        for (int i = 0; i < 20; i++) {
            try (SlowUpload upload = begin(bed, "10.8.3." + i, draft, pdf(2_000_000))) {
                upload.send(1_000_000);
            }
        }
        // Keycloak (26.7) asks the resource only when all has come; pieces that have to go again are in the tests
        // beside this one
        Awaitility.await().untilAsserted(() -> assertThat(halfStored(database)).isZero());
        assertThat(state(database, draft)).isEqualTo(1);
        Awaitility.await()
                .until(() -> draft.upload("skan.pdf", pdf(2_000_000)).document().selectFirst("#authorization-number")
                        != null);
    }

    @Test
    @DisplayName(
            "One network has three places at a time, and others send meanwhile; without the cookie of a form there is none, with a slash at the end of the address, too")
    void placesOfANetwork(TestBed bed) {
        Draft draft = confirmed(bed);
        byte[] scan = pdf(1_000_000);
        List<SlowUpload> uploads = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                uploads.add(begin(bed, "10.8.1." + i, "COMPANY_AUTHORIZATION=draft:x", draft, scan)
                        .send(scan.length / 2));
            }
            for (int i = 0; i < 3; i++) {
                uploads.add(begin(bed, "2001:db8:80:" + i + "::1", draft, scan).send(scan.length / 2));
            }
            byte[] text = bytes("To nie jest skan.");
            Awaitility.await().until(() -> answer(begin(bed, "2001:db8:80:9::1", draft, text))
                    .equals("303 ../draft?problem=busy"));
            assertThat(answer(begin(bed, "/draft/scan/", "10.8.0.2", "COMPANY_AUTHORIZATION=x", draft, text)))
                    .as("with a slash at the end")
                    .startsWith("303 ../draft");
            assertThat(answer(begin(bed, "10.8.0.2", "COMPANY_AUTHORIZATION=x", draft, text)))
                    .isEqualTo("303 ../draft");
            assertThat(answer(begin(bed, "10.8.0.2", draft, scan))).endsWith("/recovery/draft");
        } finally {
            uploads.forEach(SlowUpload::close);
        }
    }

    @Test
    @DisplayName("Of eight scans of 10 MiB that have nearly come, next to nothing is in memory")
    void largestInMemory(TestBed bed, PostgresServer database) {
        Draft draft = confirmed(bed);
        LiveHeap heap = LiveHeap.of(bed.server());
        byte[] scan = pdf(LARGEST);
        List<SlowUpload> uploads = new ArrayList<>();
        try {
            long before = heap.used();
            for (int i = 0; i < 8; i++) {
                uploads.add(begin(bed, "10.8.2." + i, draft, scan).send(scan.length - 1000));
            }
            assertThat(heap.used() - before)
                    .as("bytes held of 80 MiB that came")
                    .isLessThan(20L * 1024 * 1024);
            List<String> answers =
                    uploads.stream().map(upload -> upload.finish().answer()).toList();
            assertThat(answers.get(0)).endsWith("/recovery/draft");
            assertThat(answers.subList(1, 8)).as("let in, and sent already").containsOnly("410");
        } finally {
            uploads.forEach(SlowUpload::close);
        }
        Awaitility.await().untilAsserted(() -> assertThat(halfStored(database)).isZero());
    }

    @Test
    @DisplayName(
            "200 at once: while half of each has come the server holds next to nothing; then one is taken, the others are told")
    void manyAtOnce(TestBed bed, PostgresServer database) {
        Draft draft = confirmed(bed);
        LiveHeap heap = LiveHeap.of(bed.server());
        byte[] scan = pdf(2 * 1024 * 1024);
        List<SlowUpload> uploads = new ArrayList<>();
        try {
            long before = heap.used();
            for (int i = 0; i < 200; i++) {
                uploads.add(begin(bed, "10.9.0." + i, draft, scan).send(scan.length / 2));
            }
            assertThat(heap.used() - before)
                    .as("bytes held of 200 MiB that came")
                    .isLessThan(40L * 1024 * 1024);

            List<Callable<String>> rest = new ArrayList<>();
            uploads.forEach(upload -> rest.add(() -> upload.finish().answer()));
            List<String> answers = AtOnce.all(rest);
            String busy = "303 ../draft?problem=busy";
            assertThat(answers.stream().filter(busy::equals)).hasSizeGreaterThan(100);
            List<String> letIn =
                    answers.stream().filter(answer -> !answer.equals(busy)).toList();
            assertThat(letIn.stream().filter(answer -> answer.endsWith("/recovery/draft")))
                    .as("%s", letIn)
                    .hasSize(1);
            assertThat(letIn.stream().filter(answer -> !answer.endsWith("/recovery/draft")))
                    .as("sent already, or at this moment")
                    .allMatch(answer -> answer.matches("410|503"));
            assertThat(heap.used() - before).as("bytes held afterwards").isLessThan(40L * 1024 * 1024);
        } finally {
            uploads.forEach(SlowUpload::close);
        }
        Awaitility.await().untilAsserted(() -> assertThat(halfStored(database)).isZero());
        HttpPage page = confirmed(bed)
                .visitor()
                .open(URI.create(bed.server().publicUrl() + "/realms/b2b/recovery/draft?problem=busy"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Spróbuj ponownie za minutę");
    }

    @Test
    @DisplayName(
            "Ten operators download a large scan slowly: none of them holds a connection to the database meanwhile")
    void slowDownloads(TestBed bed, PostgresServer database) {
        Draft draft = confirmed(bed);
        draft.upload("skan.pdf", pdf(LARGEST));
        URI scan = URI.create(bed.server().url() + "/admin/realms/b2b/recoveries/"
                + draft.filed().id() + "/scan");
        String token = bed.tokens().operatorWith("manage-recoveries").get();
        SlowDownloads.holdNoConnection(scan, token, 10, database);
    }

    private static Draft confirmed(TestBed bed) {
        return Draft.confirmed(bed, "second-factor", SentAuthorization.form("123456", "anna"));
    }

    private static String refused(Draft draft, String name, byte[] scan, int status) {
        HttpPage page = draft.upload(name, scan);
        assertThat(page.status()).as(page.text()).isEqualTo(status);
        return page.document().select("#scan-error").text();
    }

    private static SlowUpload begin(TestBed bed, String from, Draft draft, byte[] scan) {
        return begin(bed, from, draft.visitor().cookie("COMPANY_AUTHORIZATION"), draft, scan);
    }

    private static SlowUpload begin(TestBed bed, String from, String cookie, Draft draft, byte[] scan) {
        return begin(bed, "/draft/scan", from, cookie, draft, scan);
    }

    private static SlowUpload begin(TestBed bed, String path, String from, String cookie, Draft draft, byte[] scan) {
        return SlowUpload.begin(
                URI.create(bed.server().publicUrl() + "/realms/b2b/recovery" + path),
                from,
                cookie,
                Map.of("draft", draft.id()),
                "scan",
                scan);
    }

    private static String answer(SlowUpload begun) {
        try (begun) {
            return begun.finish().answer();
        }
    }

    private static long halfStored(PostgresServer database) {
        return ManyAccounts.count(database, HALF_STORED, "");
    }

    private static long state(PostgresServer database, Draft draft) {
        return ManyAccounts.count(
                database, "select count(*) from ca_authorization where id = ? and state = 'CONFIRMED'", draft.id());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF of just this size: a comment fills it up. */
    private static byte[] pdf(int size) {
        byte[] pdf = new byte[size];
        Arrays.fill(pdf, (byte) '%');
        int head = new String(SentAuthorization.PDF, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        System.arraycopy(SentAuthorization.PDF, 0, pdf, 0, head);
        int tail = SentAuthorization.PDF.length - head;
        System.arraycopy(SentAuthorization.PDF, head, pdf, size - tail, tail);
        pdf[size - tail - 1] = '\n';
        return pdf;
    }
}
