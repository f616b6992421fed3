import { useCallback } from "react";
import { useCompany } from "../account/CompanyContext";
import { CompanyPage, ForMembers, NotForYou } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { useTexts } from "../text/TextContext";
import { TransactionsTable, type Transaction } from "./TransactionsTable";

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

    return (
        <CompanyPage title={t("nav-transactions")} lead={t("transactions-lead")}>
            <div className="ca-list">
                <ListToolbar list={list} searchLabel={t("transactions-search")} />
                <TransactionsTable
                    list={list}
                    empty={<EmptyState title={t("transactions-empty")}>{t("transactions-empty-hint")}</EmptyState>}
                />
            </div>
        </CompanyPage>
    );
}
