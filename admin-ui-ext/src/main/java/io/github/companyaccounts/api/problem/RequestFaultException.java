package io.github.companyaccounts.api.problem;

/** A request was refused before any rule of the model was asked. */
public final class RequestFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestFault fault;

    public RequestFaultException(RequestFault fault) {
        super(fault.type());
        this.fault = fault;
    }

    public RequestFault fault() {
        return fault;
    }
}
