import { useCallback } from "react";
import { Link } from "react-router-dom";
import type { Membership } from "../account/CompanyContext";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { Card, Label } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { Failed } from "../kit/states";
import { useSelection } from "../kit/useSelection";
import { useToast } from "../kit/Toasts";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { describe, fullName, RoleName } from "../people/person";
import { usePermissions } from "../people/usePermissions";
import { useTexts } from "../text/TextContext";
import type { Product } from "./product";

type Use = Schemas["ProductUseRepresentation"];

interface ProductPeopleProps {
    readonly membership: Membership;
    readonly product: Product;
    /** Somebody's use changed, perhaps one's own. */
    readonly onChanged: () => void;
}

/** Who may use the product: who holds all permissions that come with it (B6). */
export function ProductPeople({ membership, product, onChanged }: ProductPeopleProps) {
    const { t } = useTexts();
    if (product.permissions.length === 0) {
        return (
            <Card title={t("product-people")}>
                <p>{t("product-people-everybody")}</p>
            </Card>
        );
    }
    return (
        <Card title={t("product-people")}>
            <PeopleTable membership={membership} product={product} onChanged={onChanged} />
        </Card>
    );
}

function PeopleTable({ membership, product, onChanged }: ProductPeopleProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { customerNumber } = membership;
    const { ref, name: productName, permissions } = product;
    const described = usePermissions(customerNumber);
    const given = permissions.map((name) => described.value?.find((each) => each.name === name));
    const mayGive = given.every((each) => each?.mayGive ?? false);
    const gone = given.includes(undefined);

    const load = useCallback(
        ({ search, sort, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/products/{ref}/people", {
                path: { customerNumber, ref },
                query: { search, sort: sort as "name", first, max },
                signal,
            }),
        [api, customerNumber, ref],
    );
    const list = useServerList<Use>(`company-accounts.product-people.${customerNumber}.${ref}`, "name", load);
    const [chosen, setChosen] = useSelection(list);

    async function set(people: readonly Use[], use: boolean) {
        await api.put("/realms/{realm}/company/{customerNumber}/products/{ref}/people", {
            path: { customerNumber, ref },
            body: { people: people.map(({ id }) => ({ id, permissions: use ? permissions : [] })) },
        });
        say("success", t(use ? "product-given" : "product-taken", { product: productName, count: people.length }));
        setChosen(new Set());
        list.reload();
        onChanged();
    }

    function ask(people: readonly Use[], use: boolean) {
        const [first] = people;
        const name = first && people.length === 1 ? fullName(first) : undefined;
        const count = people.length;
        confirm({
            title: t(use ? "product-give" : "product-take"),
            body:
                name === undefined
                    ? t(use ? "product-give-several" : "product-take-several", { product: productName, count })
                    : t(use ? "product-give-question" : "product-take-question", { product: productName, name }),
            action: t(use ? "product-give" : "product-take"),
            dangerous: !use,
            act: () => set(people, use),
        });
    }

    const columns: readonly Column<Use>[] = [
        {
            name: "name",
            heading: t("name"),
            sort: "name",
            header: true,
            cell: (use) => (
                <>
                    <Link to={addresses.person(use.id)}>{fullName(use)}</Link>
                    <div className="ca-quiet">
                        <RoleName role={use.role} />
                    </div>
                </>
            ),
        },
        { name: "login", heading: t("login"), sort: "login", cell: ({ login }) => login },
        {
            name: "use",
            heading: t("product-may-use"),
            cell: (use) =>
                use.mayUse ? (
                    <Label color="green">{t("yes")}</Label>
                ) : use.permissions.length > 0 ? (
                    <Label color="gold">{t("partly")}</Label>
                ) : (
                    <Label color="grey">{t("no")}</Label>
                ),
        },
        {
            name: "change",
            heading: t("actions"),
            cell: (use) =>
                !use.mayChange ? (
                    <span className="ca-quiet">{t("product-not-yours-to-change")}</span>
                ) : (
                    <span className="ca-actions">
                        {!use.mayUse && mayGive && (
                            <Button
                                name={`${t("product-give")}: ${fullName(use)}`}
                                onClick={() => {
                                    ask([use], true);
                                }}
                            >
                                {t("product-give")}
                            </Button>
                        )}
                        {use.permissions.length > 0 && (
                            <Button
                                name={`${t("product-take")}: ${fullName(use)}`}
                                onClick={() => {
                                    ask([use], false);
                                }}
                            >
                                {t("product-take")}
                            </Button>
                        )}
                    </span>
                ),
        },
    ];
    const chosenPeople = list.rows.filter(({ id }) => chosen.has(id));

    return (
        <div className="ca-stack">
            <p>
                {t("product-people-lead", {
                    permissions: permissions.map((name) => describe(name, described.value)).join(", "),
                })}
            </p>
            {described.status === "failed" && <Failed error={described.error} onRetry={described.reload} />}
            {described.value !== undefined && !mayGive && (
                <p>{t(gone ? "product-permission-gone" : "permission-not-yours")}</p>
            )}
            <ListToolbar list={list} searchLabel={t("people-search")} />
            {chosenPeople.length > 0 && (
                <div className="ca-batch" role="group" aria-label={t("batch")}>
                    <span>{t("chosen-count", { count: chosenPeople.length })}</span>
                    {mayGive && (
                        <Button
                            onClick={() => {
                                ask(chosenPeople, true);
                            }}
                        >
                            {t("product-give")}
                        </Button>
                    )}
                    <Button
                        onClick={() => {
                            ask(chosenPeople, false);
                        }}
                    >
                        {t("product-take")}
                    </Button>
                </div>
            )}
            <DataTable
                caption={t("product-people")}
                list={list}
                columns={columns}
                idOf={({ id }) => id}
                selection={{
                    chosen,
                    onChange: setChosen,
                    label: (use) => t("select-person", { name: fullName(use) }),
                    selectable: ({ mayChange }) => mayChange,
                }}
                empty={<p>{t("people-empty")}</p>}
            />
        </div>
    );
}
