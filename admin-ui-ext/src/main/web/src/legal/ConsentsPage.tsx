import { useCallback, useState } from "react";
import { environment } from "../account/environment";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { Card, Label, Page } from "../kit/layout";
import { save } from "../kit/save";
import { EmptyState, Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { Decision, ShownText, textAddress, type Acceptance } from "./document";

type Marketing = Schemas["MarketingConsentRepresentation"];

const realmUrl = environment.baseUrl.replace(/\/account\/?$/, "");

/** What one accepted, and the consent that can be given and withdrawn: for everybody with an account. */
export default function ConsentsPage() {
    const { t, language } = useTexts();
    const api = useApi();
    const load = useCallback(
        async ({ first, max }: ListQuery, signal: AbortSignal) => {
            const { decisions } = await api.get("/realms/{realm}/company/consents", { query: { first, max }, signal });
            return decisions;
        },
        [api],
    );
    const list = useServerList<Acceptance>("company-accounts.consents", "", load);

    const columns: readonly Column<Acceptance>[] = [
        {
            name: "document",
            heading: t("legal-document"),
            header: true,
            cell: (row) => (
                <>
                    {row.title === undefined ? (
                        t(`legal-kind-${row.kind}`)
                    ) : (
                        <a href={textAddress(realmUrl, row)} target="_blank" rel="noreferrer" lang={row.language}>
                            {row.title}
                            <span className="pf-v5-screen-reader"> {t("opens-in-new-window")}</span>
                        </a>
                    )}
                    <div className="ca-quiet">{t("legal-version-named", { version: row.version })}</div>
                </>
            ),
        },
        { name: "decision", heading: t("legal-decision"), cell: ({ decision }) => <Decision decision={decision} /> },
        { name: "at", heading: t("legal-decided-at"), cell: ({ at }) => <Moment at={at} /> },
        {
            name: "language",
            heading: t("legal-language"),
            cell: ({ language: shown }) => new Intl.DisplayNames(language, { type: "language" }).of(shown),
        },
        { name: "file", heading: t("legal-file"), cell: (row) => <DownloadText row={row} /> },
    ];

    return (
        <Page title={t("nav-consents")} lead={t("consents-lead")}>
            <div className="ca-stack">
                <MarketingCard key={language} onChange={list.reload} />
                <Card title={t("consents-decisions")}>
                    <DataTable
                        caption={t("consents-decisions")}
                        list={list}
                        columns={columns}
                        idOf={({ id }) => id}
                        empty={<EmptyState title={t("consents-empty")}>{t("consents-empty-hint")}</EmptyState>}
                    />
                </Card>
            </div>
        </Page>
    );
}

function DownloadText({ row }: { readonly row: Acceptance }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [busy, setBusy] = useState(false);

    async function download() {
        setBusy(true);
        try {
            const given = { path: { id: row.id } };
            save(await api.download("/realms/{realm}/company/consents/{id}/text", given, "document.html"));
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            say("danger", t("download-failed"), error.detail);
        } finally {
            setBusy(false);
        }
    }

    return row.title === undefined ? null : (
        <Button
            name={`${t("legal-download")}: ${row.title}, ${row.version}`}
            busy={busy}
            onClick={() => {
                void download();
            }}
        >
            {t("legal-download")}
        </Button>
    );
}

/** The optional consent: its text, whether it is given, and the way to change that. */
function MarketingCard({ onChange }: { readonly onChange: () => void }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        async (signal: AbortSignal) => {
            const { marketing } = await api.get("/realms/{realm}/company/consents", { query: { max: 1 }, signal });
            return marketing;
        },
        [api],
    );
    const { value: marketing, reload, ...state } = useLoaded(load);

    if (marketing === undefined) {
        return state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />;
    }
    if (marketing.document === undefined && !marketing.given) {
        return null;
    }
    return (
        <Card
            title={marketing.document?.title ?? t("legal-kind-marketing")}
            actions={
                <ChangeConsent
                    marketing={marketing}
                    onChanged={() => {
                        reload();
                        onChange();
                    }}
                />
            }
        >
            <p>
                <Label color={marketing.given ? "green" : "grey"}>
                    {t(marketing.given ? "consent-given" : "consent-not-given")}
                </Label>{" "}
                {marketing.since !== undefined && <Moment at={marketing.since} />}
            </p>
            {marketing.document !== undefined && (
                <ShownText language={marketing.document.language} text={marketing.document} />
            )}
        </Card>
    );
}

function ChangeConsent({ marketing, onChanged }: { readonly marketing: Marketing; readonly onChanged: () => void }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { given, document } = marketing;

    function ask() {
        confirm({
            title: t(given ? "consent-withdraw" : "consent-give"),
            body: t(given ? "consent-withdraw-question" : "consent-give-question"),
            action: t(given ? "consent-withdraw" : "consent-give"),
            async act() {
                await api.put("/realms/{realm}/company/consents/marketing", {
                    body:
                        given || document === undefined
                            ? { given: false }
                            : { given: true, sha256: document.sha256, language: document.language },
                });
                say("success", t(given ? "consent-withdrawn" : "consent-given-now"));
                onChanged();
            },
        });
    }

    return <Button onClick={ask}>{t(given ? "consent-withdraw" : "consent-give")}</Button>;
}
