package io.github.companyaccounts.api.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a line says what {@code PUT companies/{n}} says, with {@code customerNumber} beside it. */
interface LineFormat {

    /**
     * @throws io.github.companyaccounts.model.RefusedException MALFORMED
     * @throws io.github.companyaccounts.api.problem.RequestFaultException CELLS_MISMATCH, QUOTE_OPEN
     */
    ObjectNode read(String line);

    /** Such a line is passed over. */
    default boolean saysNothing(String line) {
        return line.isBlank();
    }
}
