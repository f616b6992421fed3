import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { DataTable, type Column } from "../kit/DataTable";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { fullName, RoleName, StateLabel, type Person } from "../people/person";
import { listParameters } from "../people/listParameters";
import { Email } from "../text/Email";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

/** The company's people. The operator looks, and has nothing to change here (A3). */
export function PeopleToLookAt({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (query: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}/people", {
                path: { customerNumber },
                query: { ...listParameters(query), first: query.first, max: query.max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Person>(`company-accounts.operator.people.${customerNumber}`, "name", load);
    const columns: readonly Column<Person>[] = [
        { name: "name", heading: t("name"), sort: "name", header: true, cell: fullName },
        { name: "login", heading: t("login"), sort: "login", cell: ({ login }) => login },
        {
            name: "email",
            heading: t("email"),
            sort: "email",
            cell: ({ email }) => <Email address={email} />,
        },
        { name: "role", heading: t("role"), cell: ({ role }) => <RoleName role={role} /> },
        { name: "state", heading: t("state"), sort: "state", cell: ({ state }) => <StateLabel state={state} /> },
        {
            name: "second-factor",
            heading: t("second-factor-short"),
            cell: ({ secondFactor }) => t(secondFactor ? "second-factor-on" : "second-factor-off"),
        },
        {
            name: "last-sign-in",
            heading: t("last-sign-in"),
            sort: "last-sign-in",
            cell: ({ lastSignIn }) => (lastSignIn === undefined ? t("never") : <Moment at={lastSignIn} />),
        },
    ];
    return (
        <>
            <p className="ca-quiet">{t("people-look-hint")}</p>
            <ListToolbar list={list} searchLabel={t("people-search")} />
            <DataTable
                caption={t("people")}
                list={list}
                columns={columns}
                idOf={({ id }) => id}
                empty={<EmptyState title={t("people-empty")} />}
            />
        </>
    );
}
