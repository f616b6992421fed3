package io.github.companyaccounts.model.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Names and plain values, kept as JSON in one column. */
public final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private PlainValues() {}

    /** {@code null} for none. */
    public static String write(Map<String, String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    public static Map<String, String> read(String column) {
        if (column == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(column, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column was not written by us", e);
        }
    }
}
