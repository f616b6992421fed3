import { useCallback } from "react";
import { declarationFor } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";

interface DeclarationProps {
    readonly customerNumber: string;
    /** Whether a request waits that nobody can answer now. */
    readonly asked: boolean;
}

/** Nobody in the company can decide: what the signed declaration (D5) is for, and whom to ask about it (A12). */
export function Declaration({ customerNumber, asked }: DeclarationProps) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/documents", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    // whom to ask is one more sentence: without it, or until it is known, the others still say what to do
    const contact = useLoaded(load).value?.helpContact;
    return (
        <>
            <p>{t(asked ? "rights-declaration-asked" : "rights-declaration")}</p>
            <p>{t("rights-declaration-how")}</p>
            {contact !== undefined && <p>{t("rights-declaration-contact", { contact })}</p>}
        </>
    );
}

/** The way to the declaration's form, in which the person's own account stands already. */
export function DeclarationLink({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    return (
        <a className="pf-v5-c-button pf-m-primary" href={declarationFor(customerNumber)}>
            {t("rights-declaration-fill-in")}
        </a>
    );
}
