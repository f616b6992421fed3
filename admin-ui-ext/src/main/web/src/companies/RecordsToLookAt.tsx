import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { DataTable, type Column } from "../kit/DataTable";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { KINDS, ProductState } from "../products/product";
import { Day } from "../text/Day";
import { oneLine } from "../text/postal";
import { useTexts, type MessageKey } from "../text/TextContext";
import { TransactionsTable, type Transaction } from "../transactions/TransactionsTable";

type Address = Schemas["DeliveryAddressRepresentation"];
type Product = Schemas["RecordedProductRepresentation"];

interface OfCompany {
    readonly customerNumber: string;
}

/** What the operator's systems recorded comes by the API only (C9, B6): it is looked at here. */
export function AddressesToLookAt({ customerNumber }: OfCompany) {
    const { t, language } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}/addresses", {
                path: { customerNumber },
                query: { search, first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Address>(`company-accounts.operator.addresses.${customerNumber}`, "", load);
    const columns: readonly Column<Address>[] = [
        { name: "name", heading: t("address-name"), header: true, cell: ({ name }) => name },
        { name: "ref", heading: t("product-ref"), cell: ({ ref }) => <span className="ca-breakable">{ref}</span> },
        { name: "address", heading: t("address"), cell: (address) => oneLine(address, language) },
        { name: "phone", heading: t("phone"), cell: ({ phone }) => phone ?? t("none") },
    ];
    return (
        <>
            <LookHint />
            <ListToolbar list={list} searchLabel={t("addresses-search")} />
            <DataTable
                caption={t("delivery-addresses")}
                list={list}
                columns={columns}
                idOf={({ ref }) => ref}
                empty={<NothingRecorded title="addresses-empty" />}
            />
        </>
    );
}

export function ProductsToLookAt({ customerNumber }: OfCompany) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}/products", {
                path: { customerNumber },
                query: { search, first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Product>(`company-accounts.operator.products.${customerNumber}`, "", load);
    const columns: readonly Column<Product>[] = [
        {
            name: "name",
            heading: t("product"),
            header: true,
            cell: ({ name, kind }) => (
                <>
                    {name}
                    <div className="ca-quiet">{t(KINDS[kind])}</div>
                </>
            ),
        },
        { name: "ref", heading: t("product-ref"), cell: ({ ref }) => <span className="ca-breakable">{ref}</span> },
        { name: "state", heading: t("state"), cell: (product) => <ProductState product={product} /> },
        {
            name: "paid-until",
            heading: t("paid-until"),
            cell: ({ paidUntil }) => (paidUntil === undefined ? t("none") : <Day on={paidUntil} />),
        },
        {
            name: "licence",
            heading: t("licence-number"),
            cell: ({ licenceNumber }) => <span className="ca-breakable">{licenceNumber ?? t("none")}</span>,
        },
    ];
    return (
        <>
            <LookHint />
            <ListToolbar list={list} searchLabel={t("products-search")} />
            <DataTable
                caption={t("nav-products")}
                list={list}
                columns={columns}
                idOf={({ ref }) => ref}
                empty={<NothingRecorded title="products-empty-operator" />}
            />
        </>
    );
}

export function TransactionsToLookAt({ customerNumber }: OfCompany) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}/transactions", {
                path: { customerNumber },
                query: { search, first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Transaction>(`company-accounts.operator.transactions.${customerNumber}`, "", load);
    return (
        <>
            <LookHint />
            <ListToolbar list={list} searchLabel={t("transactions-search")} />
            <TransactionsTable list={list} empty={<NothingRecorded title="transactions-empty-operator" />} />
        </>
    );
}

function LookHint() {
    const { t } = useTexts();
    return <p className="ca-quiet">{t("from-your-systems")}</p>;
}

function NothingRecorded({ title }: { readonly title: MessageKey }) {
    const { t } = useTexts();
    return <EmptyState title={t(title)}>{t("records-empty-hint")}</EmptyState>;
}
