import { useCallback } from "react";
import { CompanyPage, ForMembers } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import { Card } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";

/** The operator's instructions and documents, and whom to ask (A12). */
export default function HelpPage() {
    const { language } = useTexts();
    // titles come in the language of the page
    return (
        <ForMembers>
            {({ customerNumber }) => <Help key={`${customerNumber} ${language}`} customerNumber={customerNumber} />}
        </ForMembers>
    );
}

function Help({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/documents", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const { value: help, reload, ...state } = useLoaded(load);

    return (
        <CompanyPage title={t("nav-help")} lead={t("help-lead")}>
            {help === undefined ? (
                state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )
            ) : (
                <div className="ca-cards">
                    <Card title={t("help-contact")}>
                        <p>{help.helpContact ?? t("help-contact-none")}</p>
                    </Card>
                    <Card title={t("documents")}>
                        {help.documents.length === 0 ? (
                            <p>{t("documents-none")}</p>
                        ) : (
                            <ul className="ca-list-plain">
                                {help.documents.map(({ title, url }) => (
                                    <li key={url}>
                                        <a href={url} target="_blank" rel="noreferrer">
                                            {title}
                                            <span className="pf-v5-screen-reader"> {t("opens-in-new-window")}</span>
                                        </a>
                                    </li>
                                ))}
                            </ul>
                        )}
                    </Card>
                </div>
            )}
        </CompanyPage>
    );
}
