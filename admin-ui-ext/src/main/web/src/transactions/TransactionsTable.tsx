import type { ReactNode } from "react";
import type { Schemas } from "../api/endpoints";
import { DataTable, type Column } from "../kit/DataTable";
import { Label } from "../kit/layout";
import type { ServerList } from "../kit/useServerList";
import { Day } from "../text/Day";
import { Money } from "../text/Money";
import { useTexts, type MessageKey } from "../text/TextContext";

export type Transaction = Schemas["TransactionRepresentation"];

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

interface TransactionsTableProps {
    readonly list: ServerList<Transaction>;
    readonly empty: ReactNode;
}

/** Invoices and other settlements, as both consoles show them (B6). */
export function TransactionsTable({ list, empty }: TransactionsTableProps) {
    const { t } = useTexts();
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
        <DataTable
            caption={t("nav-transactions")}
            list={list}
            columns={columns}
            idOf={({ ref }) => ref}
            empty={empty}
        />
    );
}
