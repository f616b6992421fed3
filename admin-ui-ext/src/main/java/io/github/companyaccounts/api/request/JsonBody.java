package io.github.companyaccounts.api.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.companyaccounts.api.problem.RequestFault;
import io.github.companyaccounts.api.problem.RequestFaultException;
import io.github.companyaccounts.model.Refusal;
import io.github.companyaccounts.model.RefusedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * Reads a request's JSON strictly: an unknown field, a wrong type, a field given twice or something after the end is
 * refused and named, since a mistyped field that is silently left out does harm. Read here and not by JAX-RS, so that
 * what is wrong is answered as a problem document.
 */
public final class JsonBody {

    /** The largest of ordinary requests, a hundred people at once with their permissions, stays far below. */
    static final int LARGEST_BYTES = 64 * 1024;

    private static final JsonMapper STRICT = strict();

    private JsonBody() {}

    /**
     * @throws RequestFaultException CONTENT_TYPE_UNSUPPORTED, BODY_TOO_LARGE
     * @throws RefusedException MALFORMED at the field, or without one if it is no JSON object at all
     */
    public static <T> T read(KeycloakSession session, InputStream body, Class<T> type) {
        return read(session, body, type, LARGEST_BYTES);
    }

    /**
     * The same for a request that may come without a body.
     *
     * @param none what a request without one means
     */
    public static <T> T readIfAny(KeycloakSession session, InputStream body, Class<T> type, T none) {
        if (body == null) {
            return none;
        }
        PushbackInputStream sent = new PushbackInputStream(body);
        try {
            int first = sent.read();
            if (first < 0) {
                return none;
            }
            sent.unread(first);
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        return read(session, sent, type);
    }

    /**
     * The same for a request that may be larger.
     *
     * @param largest in bytes
     */
    public static <T> T read(KeycloakSession session, InputStream body, Class<T> type, int largest) {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        if (!isJson(headers.getMediaType())) {
            throw new RequestFaultException(RequestFault.CONTENT_TYPE_UNSUPPORTED);
        }
        return parse(bytes(body, largest), type);
    }

    private static boolean isJson(MediaType type) {
        return type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type) && !type.isWildcardSubtype();
    }

    private static byte[] bytes(InputStream body, int largest) {
        try {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new RequestFaultException(RequestFault.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }

    /**
     * One line of a file of JSON lines, read as strictly as a request.
     *
     * @throws RefusedException MALFORMED
     */
    public static ObjectNode object(String line) {
        return parse(line.getBytes(StandardCharsets.UTF_8), ObjectNode.class);
    }

    /**
     * What was read, or put together, as a tree.
     *
     * @throws RefusedException MALFORMED at the field
     */
    public static <T> T of(ObjectNode tree, Class<T> type) {
        try {
            return STRICT.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw new RefusedException(Refusal.MALFORMED, field(e.getPath()));
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }

    static <T> T parse(byte[] bytes, Class<T> type) {
        ObjectReader reader = STRICT.readerFor(type);
        try (JsonParser parser = reader.createParser(bytes)) {
            T value = reader.readValue(parser);
            if (value == null) {
                throw new RefusedException(Refusal.MALFORMED);
            }
            return value;
        } catch (JsonMappingException e) {
            throw new RefusedException(Refusal.MALFORMED, field(e.getPath()));
        } catch (IOException e) {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }

    private static String field(List<Reference> path) {
        StringBuilder field = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.isEmpty() ? null : field.toString();
    }

    private static JsonMapper strict() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfigDefaults(config -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                })
                .withCoercionConfig(LogicalType.Textual, config -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                });
        JsonMapper mapper = builder.build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(10).build());
        return mapper;
    }
}
