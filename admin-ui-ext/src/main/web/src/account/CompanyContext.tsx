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
    /** Whether the person may give the admin right there. */
    readonly decidesRights: boolean;
    /** How many requests for it wait for them; none until it is known, and for somebody who does not decide. */
    readonly openRequests: number | undefined;
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
    decidesRights: false,
    openRequests: undefined,
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

interface Permitted {
    readonly customerNumber: string;
    readonly transactions: boolean;
    readonly appointing: boolean;
}

/** For everybody but the main admin the server is asked what they may; until it is known, they may not. */
function usePermitted(company: Membership | undefined): Permitted | undefined {
    const api = useApi();
    const customerNumber = company !== undefined && company.role !== "main-admin" ? company.customerNumber : undefined;
    const role = company?.role;
    const [permitted, setPermitted] = useState<Permitted>();

    useEffect(() => {
        if (customerNumber === undefined) return undefined;
        const controller = new AbortController();
        const { signal } = controller;
        api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }).then(
            ({ seesTransactions, mayAppointAdmins }) => {
                setPermitted({ customerNumber, transactions: seesTransactions, appointing: mayAppointAdmins });
            },
            (error: unknown) => {
                if (!signal.aborted) console.warn("The company could not be read", error);
            },
        );
        return () => {
            controller.abort();
        };
    }, [api, customerNumber, role]);

    return permitted?.customerNumber === customerNumber ? permitted : undefined;
}

/**
 * How many requests for rights wait.
 *
 * @param customerNumber none for somebody who does not decide
 * @param turn counted anew when it changes
 */
function useOpenRequests(customerNumber: string | undefined, turn: number): number | undefined {
    const api = useApi();
    const [counted, setCounted] = useState<{ readonly customerNumber: string; readonly open: number }>();

    useEffect(() => {
        if (customerNumber === undefined) return undefined;
        const controller = new AbortController();
        const { signal } = controller;
        api.get("/realms/{realm}/company/{customerNumber}/right-requests/count", {
            path: { customerNumber },
            signal,
        }).then(
            (open) => {
                setCounted({ customerNumber, open });
            },
            (error: unknown) => {
                if (!signal.aborted) console.warn("The requests could not be counted", error);
            },
        );
        return () => {
            controller.abort();
        };
    }, [api, customerNumber, turn]);

    return counted?.customerNumber === customerNumber ? counted?.open : undefined;
}

/** The company chosen last; a link from a mail names the one it is about, once. */
function chosenBefore(): string | null {
    const address = new URL(location.href);
    const named = address.searchParams.get("company");
    if (named !== null) {
        localStorage.setItem(MEMORY, named);
        address.searchParams.delete("company");
        history.replaceState(history.state, "", address);
    }
    return localStorage.getItem(MEMORY);
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
    const [chosen, setChosen] = useState(chosenBefore);
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
    const permitted = usePermitted(company);
    const decidesRights = company?.role === "main-admin" || (isAdmin(company) && permitted?.appointing === true);
    const openRequests = useOpenRequests(decidesRights ? company?.customerNumber : undefined, turn);
    const value = useMemo<ChosenCompany>(() => {
        const admin = isAdmin(company);
        const seesTransactions = admin || permitted?.transactions === true;
        // an account that a company made is in that one only, and never a guest; the server decides
        const own =
            memberships !== undefined && (memberships.length !== 1 || memberships.some(({ role }) => role === "guest"));
        environment.features.isCompanyMember = company !== undefined;
        environment.features.isCompanyAdmin = admin;
        environment.features.isOwnAccount = own;
        environment.features.hasCompanyPages = own || company !== undefined;
        environment.features.isTransactionsReader = seesTransactions;
        environment.features.isRightsDecider = decidesRights;
        return {
            memberships: memberships ?? [],
            company,
            seesTransactions,
            decidesRights,
            openRequests,
            choose,
            refresh,
            login,
        };
    }, [memberships, company, permitted, decidesRights, openRequests, choose, refresh, login]);

    return memberships === undefined ? (
        <Loading />
    ) : (
        <CompanyContext.Provider value={value}>{children}</CompanyContext.Provider>
    );
}
