/** What the server wrote into the page; see OperatorConsole.java. */
export interface OperatorEnvironment {
    readonly realm: string;
    readonly realmName: string;
    /** Where people sign in, without a slash at the end. */
    readonly authUrl: string;
    /** Where the operator API is, without a slash at the end. */
    readonly adminUrl: string;
    readonly language: string;
}

function read(): OperatorEnvironment {
    const json = document.querySelector("meta[name=operator-environment]")?.getAttribute("content") ?? "{}";
    return JSON.parse(json) as OperatorEnvironment;
}

export const environment = read();

/** Path of the console, without a slash at the end. */
export const basePath = new URL(document.baseURI).pathname.replace(/\/$/, "");

export const addresses = {
    companies: "/",
    newCompany: "/companies/new",
    importCompanies: "/companies/import",
    company: (customerNumber: string) => `/companies/${encodeURIComponent(customerNumber)}`,
    editCompany: (customerNumber: string) => `/companies/${encodeURIComponent(customerNumber)}/edit`,
    permissions: "/permissions",
    newPermission: "/permissions/new",
    cancellations: "/cancellations",
    recoveries: "/recoveries",
    recovery: (id: string) => `/recoveries/${encodeURIComponent(id)}`,
    legalDocuments: "/legal-documents",
    newLegalDocument: "/legal-documents/new",
    legalDocument: (id: string) => `/legal-documents/${encodeURIComponent(id)}`,
    acceptances: "/legal-documents/acceptances",
} as const;
