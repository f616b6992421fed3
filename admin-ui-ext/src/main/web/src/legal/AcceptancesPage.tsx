import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { DataTable, type Column } from "../kit/DataTable";
import { Select } from "../kit/fields";
import { Page } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses, environment } from "../operator/environment";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { Decision, KINDS, textAddress, type Acceptance } from "./document";

const realmUrl = `${environment.authUrl}/realms/${encodeURIComponent(environment.realm)}`;

/** Who accepted, declined or withdrew what, also of accounts that are deleted. */
export default function AcceptancesPage() {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ search, filters, first, max }: ListQuery, signal: AbortSignal) => {
            const kind = KINDS.find((each) => each === filters.kind);
            return api.get("/admin/realms/{realm}/legal-documents/acceptances", {
                query: { login: search, first, max, ...(kind === undefined ? {} : { kind }) },
                signal,
            });
        },
        [api],
    );
    const list = useServerList<Acceptance>("company-accounts.acceptances", "", load);

    const columns: readonly Column<Acceptance>[] = [
        {
            name: "login",
            heading: t("login"),
            header: true,
            cell: ({ login, accountDeletedAt }) => (
                <>
                    <span className="ca-breakable">{login}</span>
                    {accountDeletedAt !== undefined && (
                        <div className="ca-quiet">
                            {t("legal-account-deleted")} <Moment at={accountDeletedAt} />
                        </div>
                    )}
                </>
            ),
        },
        {
            name: "document",
            heading: t("legal-document"),
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
                    <div className="ca-quiet ca-breakable">{t("legal-version-named", { version: row.version })}</div>
                </>
            ),
        },
        { name: "decision", heading: t("legal-decision"), cell: ({ decision }) => <Decision decision={decision} /> },
        {
            name: "at",
            heading: t("legal-decided-at"),
            cell: ({ at, address }) => (
                <>
                    <Moment at={at} />
                    <div className="ca-quiet ca-breakable">{address}</div>
                </>
            ),
        },
    ];

    return (
        <Page
            title={t("legal-acceptances")}
            lead={t("legal-acceptances-lead")}
            back={{ to: addresses.legalDocuments, label: t("legal-documents") }}
        >
            <div className="ca-list">
                <ListToolbar
                    list={list}
                    searchLabel={t("legal-acceptances-search")}
                    filters={
                        <Select
                            name={t("legal-document")}
                            value={list.view.filters.kind ?? ""}
                            onChange={(chosen) => {
                                list.setFilter("kind", chosen);
                            }}
                            options={[
                                { value: "", label: t("legal-kind-any") },
                                ...KINDS.map((kind) => ({ value: kind, label: t(`legal-kind-${kind}`) })),
                            ]}
                        />
                    }
                />
                <DataTable
                    caption={t("legal-acceptances")}
                    list={list}
                    columns={columns}
                    idOf={({ id }) => id}
                    empty={
                        <EmptyState title={t("legal-acceptances-empty")}>
                            {t("legal-acceptances-empty-hint")}
                        </EmptyState>
                    }
                />
            </div>
        </Page>
    );
}
