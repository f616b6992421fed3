import { signedInAgain } from "../api/SignedInAgain";
import type { Schemas } from "../api/endpoints";

/** A network as it stands in the form. */
export interface Row {
    /** The form's own, so that a row keeps its place while others go. */
    readonly id: number;
    readonly range: string;
    readonly label: string;
}

/** A rule as it stands in the form. */
export interface TypedRule {
    readonly enabled: boolean;
    readonly rows: readonly Row[];
}

export function typed({ enabled, networks }: Schemas["NetworksRepresentation"]): TypedRule {
    return { enabled, rows: networks.map(({ range, label }, id) => ({ id, range, label: label ?? "" })) };
}

export function withRow({ enabled, rows }: TypedRule, range: string): TypedRule {
    const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
    return { enabled, rows: [...rows, { id, range, label: "" }] };
}

const MEMORY = "company-accounts.networks";

/** What was typed, over the way to the sign-in page and back: saving wants a recent sign-in. */
export const keptRule = {
    keep(customerNumber: string, rule: TypedRule): void {
        sessionStorage.setItem(MEMORY, JSON.stringify({ customerNumber, rule }));
    },
    read(customerNumber: string): TypedRule | undefined {
        const kept = sessionStorage.getItem(MEMORY);
        if (kept === null || !signedInAgain.isBack()) return undefined;
        const found = JSON.parse(kept) as { readonly customerNumber: string; readonly rule: TypedRule };
        return found.customerNumber === customerNumber ? found.rule : undefined;
    },
    forget(): void {
        sessionStorage.removeItem(MEMORY);
    },
};
