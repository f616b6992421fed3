import { useCallback, useId } from "react";
import { useApi } from "../api/ApiContext";
import { DataTable, type Column } from "../kit/DataTable";
import { Hint } from "../kit/fields";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { fullName, RoleName, type Person } from "../people/person";
import { Email } from "../text/Email";
import { useTexts } from "../text/TextContext";

export interface Successor {
    readonly id: string;
    readonly name: string;
}

interface SuccessorChoiceProps {
    readonly customerNumber: string;
    /** Of the person who chooses: nobody succeeds themselves. */
    readonly login: string | undefined;
    readonly chosen: Successor | undefined;
    readonly onChange: (successor: Successor) => void;
    readonly problem: string | undefined;
}

/** One of the company's people who have activated their account and are not blocked. */
export function SuccessorChoice({ customerNumber, login, chosen, onChange, problem }: SuccessorChoiceProps) {
    const { t } = useTexts();
    const api = useApi();
    const name = useId();
    const load = useCallback(
        ({ search, sort, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/people", {
                path: { customerNumber },
                query: { search, state: "active", sort: sort as "name", first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Person>(`company-accounts.successor.${customerNumber}`, "name", load);

    const columns: readonly Column<Person>[] = [
        {
            name: "name",
            heading: t("name"),
            sort: "name",
            header: true,
            cell: (person) =>
                person.login === login ? (
                    <>
                        {fullName(person)} <span className="ca-quiet">{t("handover-this-is-you")}</span>
                    </>
                ) : (
                    <label className="ca-choice">
                        <input
                            type="radio"
                            name={name}
                            checked={chosen?.id === person.id}
                            onChange={() => {
                                onChange({ id: person.id, name: fullName(person) });
                            }}
                        />{" "}
                        {fullName(person)}
                    </label>
                ),
        },
        { name: "login", heading: t("login"), sort: "login", cell: (person) => person.login },
        { name: "email", heading: t("email"), sort: "email", cell: ({ email }) => <Email address={email} /> },
        { name: "role", heading: t("role"), cell: ({ role }) => <RoleName role={role} /> },
    ];

    return (
        <div className="ca-stack">
            <p>{t("handover-successor-hint")}</p>
            <ListToolbar list={list} searchLabel={t("people-search")} />
            <DataTable
                caption={t("handover-successor")}
                list={list}
                columns={columns}
                idOf={({ id }) => id}
                // whoever chooses is listed themselves
                empty={<EmptyState title={t("people-empty")} />}
            />
            <div aria-live="polite">{chosen !== undefined && <p>{t("handover-chosen", { name: chosen.name })}</p>}</div>
            {problem !== undefined && (
                <div role="alert">
                    <Hint met={false}>{problem}</Hint>
                </div>
            )}
        </div>
    );
}
