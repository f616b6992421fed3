package io.github.companyaccounts.api.problem;

import java.util.List;

/** A request was refused before any rule of the model was asked. */
public final class RequestFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestFault fault;
    private final transient List<Object> args;

    /**
     * @param args what the sentence about it names, {0} on
     */
    public RequestFaultException(RequestFault fault, Object... args) {
        super(fault.type());
        this.fault = fault;
        this.args = List.of(args);
    }

    public RequestFault fault() {
        return fault;
    }

    List<Object> args() {
        return args;
    }
}
