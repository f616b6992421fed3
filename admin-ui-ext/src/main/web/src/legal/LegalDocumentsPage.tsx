import { useCallback } from "react";
import { Link } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { DataTable, type Column } from "../kit/DataTable";
import { Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { VersionState, type LegalVersion } from "./document";

/** Published versions of all documents, with their state. */
export default function LegalDocumentsPage() {
    const { t, language } = useTexts();
    const api = useApi();
    const { mayManage } = useOperator();
    const load = useCallback(
        ({ first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/legal-documents", { query: { first, max }, signal }),
        [api],
    );
    const list = useServerList<LegalVersion>("company-accounts.legal-documents", "", load);

    const columns: readonly Column<LegalVersion>[] = [
        {
            name: "kind",
            heading: t("legal-document"),
            header: true,
            cell: ({ id, kind, texts }) => (
                <>
                    <Link to={addresses.legalDocument(id)}>{t(`legal-kind-${kind}`)}</Link>
                    <div className="ca-quiet ca-breakable">{(texts[language] ?? Object.values(texts)[0])?.title}</div>
                </>
            ),
        },
        {
            name: "version",
            heading: t("legal-version"),
            cell: ({ version }) => <span className="ca-breakable">{version}</span>,
        },
        { name: "state", heading: t("state"), cell: ({ state }) => <VersionState state={state} /> },
        { name: "from", heading: t("legal-from"), cell: ({ effectiveFrom }) => <Moment at={effectiveFrom} /> },
        {
            name: "published",
            heading: t("legal-published"),
            cell: ({ publishedAt, publishedBy }) => (
                <>
                    <Moment at={publishedAt} />
                    <div className="ca-quiet ca-breakable">{publishedBy}</div>
                </>
            ),
        },
    ];

    const publish = mayManage && (
        <Link className="pf-v5-c-button pf-m-primary" to={addresses.newLegalDocument}>
            {t("legal-publish")}
        </Link>
    );

    return (
        <Page title={t("legal-documents")} lead={t("legal-documents-lead")}>
            <div className="ca-list">
                <div className="ca-toolbar">
                    <Link to={addresses.acceptances}>{t("legal-acceptances")}</Link>
                    <div className="ca-toolbar__actions">{publish}</div>
                </div>
                <DataTable
                    caption={t("legal-documents")}
                    list={list}
                    columns={columns}
                    idOf={({ id }) => id}
                    empty={<EmptyState title={t("legal-empty")}>{t("legal-empty-hint")}</EmptyState>}
                />
            </div>
        </Page>
    );
}
