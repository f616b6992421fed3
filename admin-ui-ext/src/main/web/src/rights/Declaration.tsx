import { useCallback } from "react";
import { Link } from "react-router-dom";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";

interface DeclarationProps {
    readonly customerNumber: string;
    /** Whether a request waits that nobody can answer now. */
    readonly asked: boolean;
}

/** Nobody in the company can decide: a signed declaration (D5), by way of what the operator put there for help (A12). */
export function Declaration({ customerNumber, asked }: DeclarationProps) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/documents", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    // what is there to help is one more sentence: without it, or until it is known, the others still say what to do
    const help = useLoaded(load).value;
    return (
        <>
            <p>{t(asked ? "rights-declaration-asked" : "rights-declaration")}</p>
            <p>{t("rights-declaration-what")}</p>
            {help !== undefined && help.documents.length > 0 && (
                <p>
                    {t("rights-declaration-documents")} <Link to={addresses.help}>{t("nav-help")}</Link>
                </p>
            )}
            <p>
                {help?.helpContact === undefined
                    ? t("rights-declaration-vendor")
                    : t("rights-declaration-contact", { contact: help.helpContact })}
            </p>
        </>
    );
}
