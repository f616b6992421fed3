package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.companyaccounts.api.request.JsonBody;

/** Each line an object as {@code PUT companies/{n}} takes it, with {@code customerNumber}. */
final class JsonLines implements LineFormat {

    @Override
    public ObjectNode read(String line) {
        return JsonBody.object(line);
    }
}
