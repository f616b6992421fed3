import { basePath, environment } from "./environment";

/** Where the company's pages are; what they show is in routes.tsx. */
export const addresses = {
    people: `${basePath}/company/people`,
    peopleWithoutSecondFactor: `${basePath}/company/people?secondFactor=false`,
    newPerson: `${basePath}/company/people/new`,
    newAdmin: `${basePath}/company/people/new?admin=true`,
    person: (id: string) => `${basePath}/company/people/${encodeURIComponent(id)}`,
    invitations: `${basePath}/company/invitations`,
    newInvitation: `${basePath}/company/invitations/new`,
    data: `${basePath}/company/data`,
    handover: `${basePath}/company/data/handover`,
    products: `${basePath}/company/products`,
    product: (ref: string) => `${basePath}/company/products/${encodeURIComponent(ref)}`,
    join: `${basePath}/company/join`,
    help: `${basePath}/company/help`,
} as const;

/** Where the declaration that raises a member to main admin is filled in (D5): no page of this console. */
export function declarationFor(customerNumber: string): string {
    const address = new URL("../recovery/main-admin", environment.baseUrl);
    address.searchParams.set("company", customerNumber);
    return address.href;
}
