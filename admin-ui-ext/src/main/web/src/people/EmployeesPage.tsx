import { useCallback } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { InviteButton } from "../invitations/InviteButton";
import { Button } from "../kit/Button";
import { useInterrupted } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { Select } from "../kit/fields";
import { Label } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useSelection } from "../kit/useSelection";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { Email } from "../text/Email";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { BatchBar, batchName, type BatchAsked } from "./BatchBar";
import { DownloadButton } from "./DownloadButton";
import { SoleAdminNotice } from "./SoleAdminNotice";
import { describe, fullName, RoleName, StateLabel, type Person } from "./person";
import { usePermissions } from "./usePermissions";
import { listParameters } from "./listParameters";

/** Everybody in the company (A11), and acts on several at once (A12). */
export default function EmployeesPage() {
    return (
        <ForAdmins>
            {(company) => <Employees key={company.customerNumber} customerNumber={company.customerNumber} />}
        </ForAdmins>
    );
}

function Employees({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const navigate = useNavigate();
    const permissions = usePermissions(customerNumber);
    const asked = useInterrupted(batchName(customerNumber))?.about as BatchAsked | undefined;

    const load = useCallback(
        (query: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/people", {
                path: { customerNumber },
                query: { ...listParameters(query), first: query.first, max: query.max },
                signal,
            }),
        [api, customerNumber],
    );
    const secondFactor = useSearchParams()[0].get("secondFactor");
    const list = useServerList<Person>(
        `company-accounts.people.${customerNumber}`,
        "name",
        load,
        secondFactor === null ? undefined : { secondFactor },
    );
    const [chosen, setChosen] = useSelection(list, asked?.ids);

    const columns: readonly Column<Person>[] = [
        {
            name: "name",
            heading: t("name"),
            sort: "name",
            header: true,
            cell: (person) => (
                <>
                    <Link to={addresses.person(person.id)}>{fullName(person)}</Link>
                    <div className="ca-quiet">
                        <RoleName role={person.role} />
                    </div>
                </>
            ),
        },
        { name: "login", heading: t("login"), sort: "login", cell: ({ login }) => login },
        {
            name: "email",
            heading: t("email"),
            sort: "email",
            cell: ({ email }) => <Email address={email} />,
        },
        {
            name: "state",
            heading: t("state"),
            sort: "state",
            cell: ({ state, lastMail }) => (
                <span className="ca-labels">
                    <StateLabel state={state} />
                    {lastMail === "failed" && <Label color="gold">{t("mail-failed-short")}</Label>}
                </span>
            ),
        },
        {
            name: "permissions",
            heading: t("permissions"),
            cell: (person) =>
                person.permissions.length === 0
                    ? t("none")
                    : person.permissions.map((name) => describe(name, permissions.value)).join(", "),
        },
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

    const addButton = (
        <Button
            variant="primary"
            onClick={() => {
                void navigate(addresses.newPerson);
            }}
        >
            {t("add-employee")}
        </Button>
    );
    const chosenPeople = list.rows.filter(({ id }) => chosen.has(id));

    return (
        <CompanyPage title={t("nav-people")} lead={t("people-lead")}>
            <div className="ca-stack">
                <SoleAdminNotice />
                <div className="ca-list">
                    <ListToolbar
                        list={list}
                        searchLabel={t("people-search")}
                        filters={
                            <>
                                <Select
                                    name={t("state-filter")}
                                    value={list.view.filters.state ?? ""}
                                    onChange={(state) => {
                                        list.setFilter("state", state);
                                    }}
                                    options={[
                                        { value: "", label: t("state-any") },
                                        { value: "active", label: t("state-active") },
                                        { value: "invited", label: t("state-invited") },
                                        { value: "blocked", label: t("state-blocked") },
                                    ]}
                                />
                                <Select
                                    name={t("second-factor-filter")}
                                    value={list.view.filters.secondFactor ?? ""}
                                    onChange={(chosen) => {
                                        list.setFilter("secondFactor", chosen);
                                    }}
                                    options={[
                                        { value: "", label: t("second-factor-any") },
                                        { value: "true", label: t("second-factor-with") },
                                        { value: "false", label: t("second-factor-without") },
                                    ]}
                                />
                            </>
                        }
                        actions={
                            <>
                                <DownloadButton customerNumber={customerNumber} view={list.view} />
                                <InviteButton secondary />
                                {addButton}
                            </>
                        }
                    />
                    {chosenPeople.length > 0 && (
                        <BatchBar
                            customerNumber={customerNumber}
                            people={chosenPeople}
                            permissions={permissions}
                            onDone={(refused) => {
                                setChosen(new Set(refused));
                                list.reload();
                            }}
                        />
                    )}
                    <DataTable
                        caption={t("nav-people")}
                        list={list}
                        columns={columns}
                        idOf={({ id }) => id}
                        selection={{
                            chosen,
                            onChange: setChosen,
                            label: (person) => t("select-person", { name: fullName(person) }),
                            selectable: (person) => (person.may?.length ?? 0) > 0,
                        }}
                        empty={
                            <EmptyState title={t("people-empty")} action={addButton}>
                                {t("people-empty-hint")}
                            </EmptyState>
                        }
                    />
                </div>
            </div>
        </CompanyPage>
    );
}
