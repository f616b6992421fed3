import type { AccountEnvironment, Feature } from "@keycloak/keycloak-account-ui";

/** Flags of our own entries in content.json, beside Keycloak's: they hide, the server decides. */
export interface CompanyFeatures {
    isCompanyMember: boolean;
    isCompanyAdmin: boolean;
    /** Whether the account is the person's own, as far as can be told here: it can join companies. */
    isOwnAccount: boolean;
    /** Whether there is any page of ours for the person. */
    hasCompanyPages: boolean;
    isTransactionsReader: boolean;
    /** Whether the person may give the admin right, and so decides about requests for it. */
    isRightsDecider: boolean;
    /** For entries that exist only so that their group stays open on pages below it. */
    isNeverShown: boolean;
}

export type Environment = Omit<AccountEnvironment, "features"> & { readonly features: Feature & CompanyFeatures };

/** What Keycloak wrote into the page. */
function read(): Environment {
    const json = document.getElementById("environment")?.textContent ?? "{}";
    const environment = JSON.parse(json) as AccountEnvironment;
    const features: CompanyFeatures = {
        isCompanyMember: false,
        isCompanyAdmin: false,
        isOwnAccount: false,
        hasCompanyPages: false,
        isTransactionsReader: false,
        isRightsDecider: false,
        isNeverShown: false,
    };
    return { ...environment, features: { ...environment.features, ...features } };
}

export const environment = read();

/** Path of the console, without a slash at the end. */
export const basePath = decodeURIComponent(new URL(environment.baseUrl).pathname).replace(/\/$/, "");
