package io.github.companyaccounts.model.access;

/** What is done with a company's own data, as opposed to its people ({@link Act}). */
public enum CompanyAct {
    /** Its data, its delivery addresses, its products and services (C9, E4). */
    SEE,
    /** Licence numbers (B6). Besides admins, who may use the product: holds every permission that comes with it. */
    SEE_LICENCES,
    /** The history of transactions (B6). Besides admins, who holds the permission that the realm named for it. */
    SEE_TRANSACTIONS,
    /** The admin right, for oneself (B3). Whoever has it already has nothing to ask for. */
    ASK_FOR_RIGHTS,
    /** The company's contact data. */
    CHANGE_CONTACT,
    /** The logo (C8). */
    CHANGE_LOGO,
    /** From which networks the company's people are let in (D3). */
    NETWORKS,
    /** The operator's alone: switches that rule off, on an authorization of a company that nobody reaches any more (D4). */
    LIFT_NETWORKS,
    /** Whether a second factor is required of all its people (D2). */
    POLICY,
    /** Asking to cancel a product or service (E4). Besides admins, who holds the permission that the realm named for it. */
    CANCEL,
    /** What the operator's systems know: delivery addresses, products, transactions; cancellations that are done. */
    RECORD
}
