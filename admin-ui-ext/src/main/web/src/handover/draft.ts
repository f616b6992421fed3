import { signedInAgain } from "../api/SignedInAgain";

/** Who shall take over, and what the giver's login shall be then. */
export interface Draft {
    readonly successor: Successor | undefined;
    readonly ownLogin: string;
}

export interface Successor {
    readonly id: string;
    readonly name: string;
}

export const NOTHING: Draft = { successor: undefined, ownLogin: "" };

function key(customerNumber: string): string {
    return `company-accounts.handover.${customerNumber}`;
}

/** What was chosen and typed, kept while the person is away to give their password. */
export const draft = {
    keep(customerNumber: string, given: Draft): void {
        sessionStorage.setItem(key(customerNumber), JSON.stringify(given));
    },
    /** As it was left; nothing unless the person has just come back from signing in. */
    take(customerNumber: string): Draft {
        const kept = sessionStorage.getItem(key(customerNumber));
        return kept !== null && signedInAgain.isBack() ? (JSON.parse(kept) as Draft) : NOTHING;
    },
    forget(customerNumber: string): void {
        sessionStorage.removeItem(key(customerNumber));
    },
} as const;
