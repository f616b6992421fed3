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
    /** Of the saved rule that was before one's eyes. */
    readonly version: string;
}

export function typed({ enabled, networks, version }: Schemas["NetworksRepresentation"]): TypedRule {
    return { enabled, version, rows: networks.map(({ range, label }, id) => ({ id, range, label: label ?? "" })) };
}

export function withRow(rule: TypedRule, range: string): TypedRule {
    const id = Math.max(-1, ...rule.rows.map((row) => row.id)) + 1;
    return { ...rule, rows: [...rule.rows, { id, range, label: "" }] };
}

/** One people come from by the older or by the newer kind of addresses. */
export type Family = "ipv4" | "ipv6";

/** The only kind of addresses in a rule that is switched on: who happens to come by the other one is left out. */
export function onlyFamily({ enabled, rows }: TypedRule): Family | undefined {
    const families = rows
        .map(({ range }) => range.trim())
        // a name, or something mistyped, is of neither kind
        .filter((range) => /^[0-9a-f:./ –-]+$/i.test(range) && /[0-9]/.test(range))
        .map((range): Family => (range.includes(":") && !/^::ffff:[0-9.]+/i.test(range) ? "ipv6" : "ipv4"));
    return enabled && families.every((family) => family === families[0]) ? families[0] : undefined;
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
