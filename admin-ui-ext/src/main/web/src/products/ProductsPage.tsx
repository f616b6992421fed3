import { useCallback } from "react";
import { Link } from "react-router-dom";
import { CompanyPage, ForMembers } from "../account/CompanyPage";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { DataTable, type Column } from "../kit/DataTable";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { Day } from "../text/Day";
import { useTexts } from "../text/TextContext";
import { KINDS, ProductState, type Product } from "./product";

/** What the company has from the operator (B6, E4). */
export default function ProductsPage() {
    return (
        <ForMembers>
            {({ customerNumber }) => <Products key={customerNumber} customerNumber={customerNumber} />}
        </ForMembers>
    );
}

function Products({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/products", {
                path: { customerNumber },
                query: { search, first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Product>(`company-accounts.products.${customerNumber}`, "", load);

    const columns: readonly Column<Product>[] = [
        {
            name: "name",
            heading: t("product"),
            header: true,
            cell: ({ ref, name, kind }) => (
                <>
                    <Link to={addresses.product(ref)}>{name}</Link>
                    <div className="ca-quiet">{t(KINDS[kind])}</div>
                </>
            ),
        },
        { name: "state", heading: t("state"), cell: (product) => <ProductState product={product} /> },
        {
            name: "paid-until",
            heading: t("paid-until"),
            cell: ({ paidUntil }) => (paidUntil === undefined ? t("none") : <Day on={paidUntil} />),
        },
    ];
    // the server tells licence numbers only to those who may know them
    const withLicences = list.rows.some(({ licenceNumber }) => licenceNumber !== undefined);
    const licence: Column<Product> = {
        name: "licence",
        heading: t("licence-number"),
        cell: ({ licenceNumber }) => licenceNumber ?? t("none"),
    };

    return (
        <CompanyPage title={t("nav-products")} lead={t("products-lead")}>
            <div className="ca-list">
                <ListToolbar list={list} searchLabel={t("products-search")} />
                <DataTable
                    caption={t("nav-products")}
                    list={list}
                    columns={withLicences ? [...columns, licence] : columns}
                    idOf={({ ref }) => ref}
                    empty={<EmptyState title={t("products-empty")}>{t("products-empty-hint")}</EmptyState>}
                />
            </div>
        </CompanyPage>
    );
}
