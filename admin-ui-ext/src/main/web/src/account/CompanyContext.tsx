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
    /** Whether the person may look at its transactions. */
    readonly seesTransactions: boolean;
    readonly choose: (customerNumber: string) => void;
    /** What the person is in a company changed: read it anew. */
    readonly refresh: () => void;
    /** What the person's account is called. */
    readonly login: string | undefined;
}

const MEMORY = "company-accounts.company";

const CompanyContext = createContext<ChosenCompany>({
    memberships: [],
    company: undefined,
    seesTransactions: false,
    choose: () => undefined,
    refresh: () => undefined,
    login: undefined,
});

export function useCompany(): ChosenCompany {
    return useContext(CompanyContext);
}

/** Whether this is somebody who manages people. */
export function isAdmin(membership: Membership | undefined): boolean {
    return membership?.role === "main-admin" || membership?.role === "admin";
}

/** For a member who is no admin the server is asked whether they hold the permission; until it is known, they do not. */
function usePermittedTransactions(company: Membership | undefined): boolean {
    const api = useApi();
    const customerNumber = company !== undefined && !isAdmin(company) ? company.customerNumber : undefined;
    const [permittedIn, setPermittedIn] = useState<string>();

    useEffect(() => {
        if (customerNumber === undefined) return undefined;
        const controller = new AbortController();
        const { signal } = controller;
        api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }).then(
            ({ seesTransactions }) => {
                if (seesTransactions) setPermittedIn(customerNumber);
            },
            (error: unknown) => {
                if (!signal.aborted) console.warn("The company could not be read", error);
            },
        );
        return () => {
            controller.abort();
        };
    }, [api, customerNumber]);

    return customerNumber !== undefined && permittedIn === customerNumber;
}

/**
 * Knows which companies the person belongs to before the navigation is drawn. If that cannot be read the stock pages
 * work without the company's.
 */
export function CompanyProvider({
    login,
    children,
}: {
    readonly login: string | undefined;
    readonly children: ReactNode;
}) {
    const api = useApi();
    const [memberships, setMemberships] = useState<readonly Membership[]>();
    const [chosen, setChosen] = useState(() => localStorage.getItem(MEMORY));
    const [turn, setTurn] = useState(0);

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
    }, [api, turn]);

    const choose = useCallback((customerNumber: string) => {
        localStorage.setItem(MEMORY, customerNumber);
        setChosen(customerNumber);
    }, []);

    const refresh = useCallback(() => {
        setTurn((before) => before + 1);
    }, []);

    const company = memberships?.find(({ customerNumber }) => customerNumber === chosen) ?? memberships?.[0];
    const permitted = usePermittedTransactions(company);
    const value = useMemo<ChosenCompany>(() => {
        const admin = isAdmin(company);
        const seesTransactions = admin || permitted;
        // an account that a company made is in that one only, and never a guest; the server decides
        const own =
            memberships !== undefined && (memberships.length !== 1 || memberships.some(({ role }) => role === "guest"));
        environment.features.isCompanyMember = company !== undefined;
        environment.features.isCompanyAdmin = admin;
        environment.features.isOwnAccount = own;
        environment.features.hasCompanyPages = own || company !== undefined;
        environment.features.isTransactionsReader = seesTransactions;
        return { memberships: memberships ?? [], company, seesTransactions, choose, refresh, login };
    }, [memberships, company, permitted, choose, refresh, login]);

    return memberships === undefined ? (
        <Loading />
    ) : (
        <CompanyContext.Provider value={value}>{children}</CompanyContext.Provider>
    );
}
