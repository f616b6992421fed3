import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Loading } from "../kit/states";
import { environment } from "./environment";

export type Membership = Schemas["MembershipRepresentation"];

interface ChosenCompany {
    /** Companies the person can act for. */
    readonly memberships: readonly Membership[];
    /** The one the pages are about; none if the person belongs to none. */
    readonly company: Membership | undefined;
    readonly choose: (customerNumber: string) => void;
}

const MEMORY = "company-accounts.company";

const CompanyContext = createContext<ChosenCompany>({
    memberships: [],
    company: undefined,
    choose: () => undefined,
});

export function useCompany(): ChosenCompany {
    return useContext(CompanyContext);
}

/** Whether this is somebody who manages people. */
export function isAdmin(membership: Membership | undefined): boolean {
    return membership?.role === "main-admin" || membership?.role === "admin";
}

/**
 * Knows which companies the person belongs to before the navigation is drawn. If that cannot be read the stock pages
 * work without the company's.
 */
export function CompanyProvider({ children }: { readonly children: ReactNode }) {
    const api = useApi();
    const [memberships, setMemberships] = useState<readonly Membership[]>();
    const [chosen, setChosen] = useState(() => localStorage.getItem(MEMORY));

    useEffect(() => {
        const controller = new AbortController();
        api.get("/realms/{realm}/company/memberships", { signal: controller.signal }).then(
            (all) => {
                setMemberships(all.filter(({ active }) => active));
            },
            (error: unknown) => {
                if (controller.signal.aborted) return;
                console.warn("The companies could not be read", error);
                setMemberships([]);
            },
        );
        return () => {
            controller.abort();
        };
    }, [api]);

    const choose = useCallback((customerNumber: string) => {
        localStorage.setItem(MEMORY, customerNumber);
        setChosen(customerNumber);
    }, []);

    const value = useMemo<ChosenCompany>(() => {
        const all = memberships ?? [];
        const company = all.find(({ customerNumber }) => customerNumber === chosen) ?? all[0];
        environment.features.isCompanyAdmin = isAdmin(company);
        return { memberships: all, company, choose };
    }, [memberships, chosen, choose]);

    return memberships === undefined ? (
        <Loading />
    ) : (
        <CompanyContext.Provider value={value}>{children}</CompanyContext.Provider>
    );
}
