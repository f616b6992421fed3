import type { Schemas } from "../api/endpoints";

export type OwnCompany = Schemas["OwnCompanyRepresentation"];

/** What the parts of the company's page get that an admin can change something in. */
export interface CompanyCardProps {
    readonly company: OwnCompany;
    /** Whether the person manages the company. */
    readonly admin: boolean;
    /** Something changed: read the company anew. */
    readonly onChanged: () => void;
}
