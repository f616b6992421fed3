import { useCallback } from "react";
import { Link } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { DataTable, type Column } from "../kit/DataTable";
import { Select } from "../kit/fields";
import { Label, Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { Age } from "../text/Age";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { ForRecoverers } from "./ForRecoverers";
import { RecoveryLabel, type RecoverySummary } from "./recovery";

const STATUSES = [
    "open",
    "waiting",
    "half-approved",
    "approved",
    "objected",
    "objected-after",
    "done",
    "failed",
    "refused",
    "withdrawn",
    "all",
] as const;

/** Signed authorizations of companies that lost access: the queue (D4). */
export default function RecoveriesPage() {
    const { t } = useTexts();
    return (
        <ForRecoverers title={t("recoveries")}>
            <Queue />
        </ForRecoverers>
    );
}

function Queue() {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ filters, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/recoveries", { query: { status: statusOf(filters), first, max }, signal }),
        [api],
    );
    const list = useServerList<RecoverySummary>("company-accounts.recoveries", "", load);
    const status = statusOf(list.view.filters);

    const columns: readonly Column<RecoverySummary>[] = [
        {
            name: "number",
            heading: t("recovery-number"),
            header: true,
            cell: ({ id, number }) => <Link to={addresses.recovery(id)}>{number}</Link>,
        },
        {
            name: "age",
            heading: t("recovery-age"),
            cell: ({ filedAt }) => (
                <>
                    <Age of={filedAt} />
                    <div className="ca-quiet">
                        <Moment at={filedAt} />
                    </div>
                </>
            ),
        },
        { name: "matter", heading: t("recovery-matter"), cell: ({ matter }) => t(`recovery-matter-${matter}`) },
        {
            name: "company",
            heading: t("recovery-company-typed"),
            cell: ({ companyName, customerNumber, taxNumber, login }) => (
                <span className="ca-breakable">
                    {companyName}
                    <span className="ca-quiet ca-as-typed">{customerNumber ?? taxNumber}</span>
                    <span className="ca-quiet ca-as-typed">{t("recovery-login-typed", { login })}</span>
                </span>
            ),
        },
        {
            name: "state",
            heading: t("state"),
            cell: ({ status: now, firstApprovedBy, effectAt, objectionOpenSince }) => (
                <>
                    <RecoveryLabel status={now} />
                    {objectionOpenSince !== undefined && (
                        <>
                            {" "}
                            <Label color="red">{t("recovery-status-objected-after")}</Label>
                            <div className="ca-quiet">
                                <Moment at={objectionOpenSince} />
                            </div>
                        </>
                    )}
                    {now === "half-approved" && firstApprovedBy !== undefined && (
                        <div className="ca-quiet ca-breakable">
                            {t("recovery-step-first-done", { login: firstApprovedBy })}
                        </div>
                    )}
                    {now === "approved" && effectAt !== undefined && (
                        <div className="ca-quiet">
                            {t("recovery-effect-at")} <Moment at={effectAt} />
                        </div>
                    )}
                </>
            ),
        },
    ];

    return (
        <Page title={t("recoveries")} lead={t("recoveries-lead")}>
            <div className="ca-list">
                <div className="ca-toolbar">
                    <Select
                        name={t("recoveries-state")}
                        value={status}
                        onChange={(chosen) => {
                            list.setFilter("status", chosen);
                        }}
                        options={STATUSES.map((each) => ({ value: each, label: t(`recovery-status-${each}`) }))}
                    />
                </div>
                {list.rows.length === 0 && list.page === 0 && list.state.status === "ready" ? (
                    status === "open" ? (
                        <EmptyState title={t("recoveries-empty")}>{t("recoveries-empty-hint")}</EmptyState>
                    ) : (
                        <EmptyState title={t("recoveries-none")} />
                    )
                ) : (
                    <DataTable
                        caption={t("recoveries")}
                        list={list}
                        columns={columns}
                        idOf={({ id }) => id}
                        empty={undefined}
                    />
                )}
            </div>
        </Page>
    );
}

function statusOf(filters: Readonly<Record<string, string>>) {
    return STATUSES.find((status) => status === filters.status) ?? "open";
}
