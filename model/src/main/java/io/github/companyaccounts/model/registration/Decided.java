package io.github.companyaccounts.model.registration;

import io.github.companyaccounts.model.legal.LegalDocument.Kind;
import io.github.companyaccounts.model.legal.LegalDocuments.Decision;
import io.github.companyaccounts.model.storage.PlainValues;
import java.util.Map;
import java.util.TreeMap;

/** What somebody decided who registered: it becomes evidence when the account is made, of the moment at which they decided. */
record Decided(Map<Kind, Text> texts) {

    private static final String BETWEEN = "|";

    Decided {
        texts = Map.copyOf(texts);
    }

    /**
     * @param sha256 of the text that was shown
     * @param version its name; may hold any character
     */
    record Text(Decision decision, String sha256, String version) {}

    static Decided read(String column) {
        Map<Kind, Text> texts = new TreeMap<>();
        PlainValues.read(column).forEach((kind, value) -> {
            String[] parts = value.split("\\" + BETWEEN, 3);
            texts.put(Kind.valueOf(kind), new Text(Decision.valueOf(parts[0]), parts[1], parts[2]));
        });
        return new Decided(texts);
    }

    String write() {
        Map<String, String> values = new TreeMap<>();
        texts.forEach((kind, text) ->
                values.put(kind.name(), text.decision().name() + BETWEEN + text.sha256() + BETWEEN + text.version()));
        return PlainValues.write(values);
    }
}
