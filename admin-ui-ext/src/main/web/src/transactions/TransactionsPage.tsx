import { useCallback } from "react";
import { useCompany } from "../account/CompanyContext";
import { CompanyPage, ForMembers, NotForYou } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { DataTable, type Column } from "../kit/DataTable";
import { Label } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { Day } from "../text/Day";
import { Money } from "../text/Money";
import { useTexts, type MessageKey } from "../text/TextContext";

type Transaction = Schemas["TransactionRepresentation"];

const STATES: Record<
    Transaction["state"],
    { readonly color: "green" | "blue" | "red" | "grey"; readonly text: MessageKey }
> = {
    open: { color: "blue", text: "transaction-open" },
    paid: { color: "green", text: "transaction-paid" },
    overdue: { color: "red", text: "transaction-overdue" },
    cancelled: { color: "grey", text: "transaction-cancelled" },
    refunded: { color: "grey", text: "transaction-refunded" },
};

/** What was bought and paid, as the operator's systems recorded it (B6). */
export default function TransactionsPage() {
    const { t } = useTexts();
    const { seesTransactions } = useCompany();
    return (
        <ForMembers>
            {({ customerNumber }) =>
                seesTransactions ? (
                    <Transactions key={customerNumber} customerNumber={customerNumber} />
                ) : (
                    <NotForYou title={t("transactions-not-for-you")}>{t("admins-only-hint")}</NotForYou>
                )
            }
        </ForMembers>
    );
}

function Transactions({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/transactions", {
                path: { customerNumber },
                query: { search, first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Transaction>(`company-accounts.transactions.${customerNumber}`, "", load);

    const columns: readonly Column<Transaction>[] = [
        { name: "date", heading: t("date"), cell: ({ date }) => <Day on={date} /> },
        { name: "number", heading: t("transaction-number"), header: true, cell: numberOf },
        { name: "description", heading: t("description"), cell: ({ description }) => description ?? t("none") },
        {
            name: "amount",
            heading: t("amount"),
            cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
        },
        {
            name: "state",
            heading: t("state"),
            cell: ({ state }) => <Label color={STATES[state].color}>{t(STATES[state].text)}</Label>,
        },
    ];

    function numberOf({ number, documentUrl }: Transaction) {
        return documentUrl === undefined ? (
            number
        ) : (
            <a href={documentUrl} target="_blank" rel="noreferrer">
                {number}
                <span className="pf-v5-screen-reader"> {t("opens-in-new-window")}</span>
            </a>
        );
    }

    return (
        <CompanyPage title={t("nav-transactions")} lead={t("transactions-lead")}>
            <div className="ca-list">
                <ListToolbar list={list} searchLabel={t("transactions-search")} />
                <DataTable
                    caption={t("nav-transactions")}
                    list={list}
                    columns={columns}
                    idOf={({ ref }) => ref}
                    empty={<EmptyState title={t("transactions-empty")}>{t("transactions-empty-hint")}</EmptyState>}
                />
            </div>
        </CompanyPage>
    );
}
