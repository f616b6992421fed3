import { useCallback } from "react";
import { Link, useNavigate } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { DataTable, type Column } from "../kit/DataTable";
import { Select } from "../kit/fields";
import { Page } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { MainAdminLabel, StatusLabel, type Company } from "./company";

const STATUSES = ["open", "closed"] as const;

/** Every company, however many there are: the server searches and pages (A1). */
export default function CompaniesPage() {
    const { t } = useTexts();
    const api = useApi();
    const navigate = useNavigate();
    const { mayManage } = useOperator();

    const load = useCallback(
        ({ search, filters, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies", {
                query: { search, status: statusOf(filters), first, max },
                signal,
            }),
        [api],
    );
    const list = useServerList<Company>("company-accounts.companies", "", load);

    const columns: readonly Column<Company>[] = [
        {
            name: "customer-number",
            heading: t("customer-number"),
            header: true,
            cell: ({ customerNumber }) => <Link to={addresses.company(customerNumber)}>{customerNumber}</Link>,
        },
        { name: "name", heading: t("company-name"), cell: ({ name }) => name },
        { name: "tax-id", heading: t("tax-id"), cell: ({ taxId }) => taxId ?? t("none") },
        {
            name: "main-admin",
            heading: t("main-admin"),
            cell: ({ mainAdmin }) => (
                <span className="ca-labels">
                    {mainAdmin.login} <MainAdminLabel mainAdmin={mainAdmin} />
                </span>
            ),
        },
        { name: "people", heading: t("people-count"), cell: ({ people }) => people },
        { name: "status", heading: t("state"), cell: (company) => <StatusLabel company={company} /> },
    ];

    const waysToAdd = mayManage && (
        <>
            <Button
                onClick={() => {
                    void navigate(addresses.importCompanies);
                }}
            >
                {t("import-companies")}
            </Button>
            <Button
                variant="primary"
                onClick={() => {
                    void navigate(addresses.newCompany);
                }}
            >
                {t("register-company")}
            </Button>
        </>
    );

    return (
        <Page title={t("companies")} lead={t("companies-lead")}>
            <div className="ca-list">
                <ListToolbar
                    list={list}
                    searchLabel={t("companies-search")}
                    filters={
                        <Select
                            name={t("status-filter")}
                            value={list.view.filters.status ?? ""}
                            onChange={(status) => {
                                list.setFilter("status", status);
                            }}
                            options={[
                                { value: "", label: t("status-any") },
                                { value: "open", label: t("company-open") },
                                { value: "closed", label: t("company-closed") },
                            ]}
                        />
                    }
                    actions={waysToAdd}
                />
                <Count search={list.view.search} filters={list.view.filters} />
                <DataTable
                    caption={t("companies")}
                    list={list}
                    columns={columns}
                    idOf={({ id }) => id}
                    empty={
                        <EmptyState title={t("companies-empty")} action={waysToAdd}>
                            {t("companies-empty-hint")}
                        </EmptyState>
                    }
                />
            </div>
        </Page>
    );
}

function statusOf(filters: Readonly<Record<string, string>>) {
    return STATUSES.find((status) => status === filters.status);
}

interface CountProps {
    readonly search: string;
    readonly filters: Readonly<Record<string, string>>;
}

/** How many there are on all pages together. */
function Count({ search, filters }: CountProps) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/count", { query: { search, status: statusOf(filters) }, signal }),
        [api, search, filters],
    );
    const { value } = useLoaded(load);
    return (
        <p className="ca-quiet" role="status">
            {value !== undefined && t("companies-count", { count: value })}
        </p>
    );
}
