import { useCallback } from "react";
import { Link } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { Select } from "../kit/fields";
import { Label, Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

type Cancellation = Schemas["CancellationRepresentation"];

const STATES = ["requested", "done", "all"] as const;

/** What companies asked to cancel, and what came of it (E4). */
export default function CancellationsPage() {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { mayManage } = useOperator();
    const load = useCallback(
        ({ filters, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/cancellations", { query: { state: stateOf(filters), first, max }, signal }),
        [api],
    );
    const list = useServerList<Cancellation>("company-accounts.cancellations", "", load);
    const state = stateOf(list.view.filters);

    function done({ id, companyName, productName }: Cancellation) {
        confirm({
            title: t("cancellation-done-act"),
            body: t("cancellation-done-question", { company: companyName, product: productName }),
            action: t("cancellation-done-act"),
            async act() {
                await api.post("/admin/realms/{realm}/cancellations/{id}/done", { path: { id } });
                say("success", t("cancellation-done-told", { product: productName }));
                list.reload();
            },
        });
    }

    const columns: readonly Column<Cancellation>[] = [
        {
            name: "product",
            heading: t("product"),
            header: true,
            cell: ({ productName, productRef }) => (
                <>
                    {productName}
                    <div className="ca-quiet ca-breakable">{productRef}</div>
                </>
            ),
        },
        {
            name: "company",
            heading: t("company-name"),
            cell: ({ customerNumber, companyName }) => (
                <>
                    <Link to={addresses.company(customerNumber)}>{customerNumber}</Link>
                    <div className="ca-quiet">{companyName}</div>
                </>
            ),
        },
        {
            name: "when",
            heading: t("cancel-when"),
            cell: ({ when }) => t(`cancel-${when}`),
        },
        {
            name: "reason",
            heading: t("cancel-reason"),
            cell: ({ reason, details }) => (
                <span className="ca-breakable">
                    {reason}
                    {details !== undefined && <span className="ca-quiet ca-as-typed">{details}</span>}
                </span>
            ),
        },
        {
            name: "requested",
            heading: t("cancellation-requested-at"),
            cell: ({ requestedAt, requestedBy }) => (
                <>
                    <Moment at={requestedAt} />
                    <div className="ca-quiet ca-breakable">{requestedBy}</div>
                </>
            ),
        },
        { name: "state", heading: t("state"), cell: stateCell },
    ];

    function stateCell(cancellation: Cancellation) {
        if (cancellation.doneAt !== undefined) {
            return (
                <>
                    <Label color="green">{t("cancellations-closed")}</Label>
                    <div className="ca-quiet">
                        <Moment at={cancellation.doneAt} />
                    </div>
                </>
            );
        }
        if (!mayManage) {
            return <Label color="blue">{t("cancellations-open")}</Label>;
        }
        return (
            <Button
                name={`${t("cancellation-done-act")}: ${cancellation.productName}, ${cancellation.customerNumber}`}
                onClick={() => {
                    done(cancellation);
                }}
            >
                {t("cancellation-done-act")}
            </Button>
        );
    }

    return (
        <Page title={t("cancellations")} lead={t("cancellations-lead")}>
            <div className="ca-list">
                <div className="ca-toolbar">
                    <Select
                        name={t("cancellations-state")}
                        value={state}
                        onChange={(chosen) => {
                            list.setFilter("state", chosen);
                        }}
                        options={[
                            { value: "requested", label: t("cancellations-open") },
                            { value: "done", label: t("cancellations-closed") },
                            { value: "all", label: t("cancellations-all") },
                        ]}
                    />
                </div>
                {list.rows.length === 0 && list.page === 0 && list.state.status === "ready" ? (
                    state === "requested" ? (
                        <EmptyState title={t("cancellations-empty")}>{t("cancellations-empty-hint")}</EmptyState>
                    ) : (
                        <EmptyState title={t("cancellations-none")} />
                    )
                ) : (
                    <DataTable
                        caption={t("cancellations")}
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

function stateOf(filters: Readonly<Record<string, string>>) {
    return STATES.find((state) => state === filters.state) ?? "requested";
}
