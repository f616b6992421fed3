import { useCallback, useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { DataTable, type Column } from "../kit/DataTable";
import { Card, Label } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { oneLine } from "../text/postal";
import { useTexts } from "../text/TextContext";

type Addresses = Schemas["CompanyAddressesRepresentation"];
type Address = Schemas["DeliveryAddressRepresentation"];

/** Where goods go: the seat unless said otherwise, the other places, and whom to ask for a new one (C9). */
export function AddressesCard({ customerNumber }: { readonly customerNumber: string }) {
    const { t, language } = useTexts();
    const api = useApi();
    const [beside, setBeside] = useState<Omit<Addresses, "addresses">>({});

    const load = useCallback(
        async ({ search, first, max }: ListQuery, signal: AbortSignal) => {
            const { addresses, ...others } = await api.get("/realms/{realm}/company/{customerNumber}/addresses", {
                path: { customerNumber },
                query: { search, first, max },
                signal,
            });
            setBeside(others);
            return addresses;
        },
        [api, customerNumber],
    );
    const list = useServerList<Address>(`company-accounts.addresses.${customerNumber}`, "", load);
    const { seat, helpContact } = beside;
    const there = list.narrowed || list.page > 0 || list.rows.length > 0;

    const columns: readonly Column<Address>[] = [
        { name: "name", heading: t("address-name"), header: true, cell: ({ name }) => name },
        { name: "address", heading: t("address"), cell: (address) => oneLine(address, language) },
        { name: "phone", heading: t("phone"), cell: ({ phone }) => phone ?? t("none") },
    ];

    return (
        <Card title={t("delivery-addresses")}>
            <div className="ca-stack">
                {seat !== undefined && (
                    <p className="ca-labels">
                        <span>
                            <strong>{t("seat")}:</strong> {oneLine(seat, language)}
                        </span>
                        <Label color="blue">{t("address-default")}</Label>
                    </p>
                )}
                {there && <ListToolbar list={list} searchLabel={t("addresses-search")} />}
                <DataTable
                    caption={t("delivery-addresses")}
                    list={list}
                    columns={columns}
                    idOf={({ ref }) => ref}
                    empty={<p>{t("addresses-none")}</p>}
                />
                <p>
                    {helpContact === undefined
                        ? t("addresses-new-no-contact")
                        : t("addresses-new", { contact: helpContact })}
                </p>
            </div>
        </Card>
    );
}
