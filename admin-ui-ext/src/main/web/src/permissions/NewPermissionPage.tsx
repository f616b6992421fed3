import { useCallback, useId, useState } from "react";
import { useNavigate } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { DataTable, type Column } from "../kit/DataTable";
import { Hint } from "../kit/fields";
import { Actions, Card, Form, Page } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { PermissionFields, toMark, type Said } from "./PermissionFields";

type Candidate = Schemas["PermissionCandidateRepresentation"];

/** Lets companies give a role: which one, what it lets people do, which companies. */
export default function NewPermissionPage() {
    const { t } = useTexts();
    const { mayManagePermissions } = useOperator();
    return (
        <Page
            title={t("permission-add")}
            lead={t("permission-add-lead")}
            back={{ to: addresses.permissions, label: t("permissions") }}
        >
            <div className="ca-list">
                {mayManagePermissions ? <NewPermission /> : <EmptyState title={t("permission-managers-only")} />}
            </div>
        </Page>
    );
}

function NewPermission() {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const navigate = useNavigate();
    const [chosen, setChosen] = useState<Candidate>();
    const [said, setSaid] = useState<Said>({ pl: "", en: "", companies: "all" });
    const [missing, setMissing] = useState(false);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();

    function choose(role: Candidate) {
        setChosen(role);
        setMissing(false);
        // what a role is described by already is a good beginning, but not instead of what was typed
        setSaid((before) => ({
            ...before,
            pl: before.pl === (chosen?.descriptions.pl ?? "") ? (role.descriptions.pl ?? "") : before.pl,
            en: before.en === (chosen?.descriptions.en ?? "") ? (role.descriptions.en ?? "") : before.en,
        }));
    }

    async function save() {
        setProblem(undefined);
        setMissing(chosen === undefined);
        if (busy || chosen === undefined) return;
        setBusy(true);
        try {
            const { name } = await api.put("/admin/realms/{realm}/company-permissions/{roleId}", {
                path: { roleId: chosen.id },
                body: toMark(said),
            });
            say("success", t("permission-added", { name }));
            await navigate(addresses.permissions);
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <div className="ca-stack">
            <Card title={t("permission-role")}>
                <RoleChoice chosen={chosen} onChange={choose} />
                {missing && (
                    <div role="alert">
                        <Hint met={false}>{t("permission-role-missing")}</Hint>
                    </div>
                )}
            </Card>
            <Card title={t("permission-said")}>
                <Form
                    onSubmit={() => {
                        void save();
                    }}
                >
                    {problem && (
                        <div role="alert">
                            <Alert
                                tone="danger"
                                title={Object.keys(problem.byField).length > 0 ? t("look-at-fields") : problem.detail}
                            />
                        </div>
                    )}
                    <PermissionFields said={said} onChange={setSaid} problems={problem?.byField ?? {}} />
                    <Actions>
                        <Button type="submit" variant="primary" busy={busy}>
                            {t("permission-add")}
                        </Button>
                        <Button
                            variant="link"
                            onClick={() => {
                                void navigate(addresses.permissions);
                            }}
                        >
                            {t("cancel")}
                        </Button>
                    </Actions>
                </Form>
            </Card>
        </div>
    );
}

interface RoleChoiceProps {
    readonly chosen: Candidate | undefined;
    readonly onChange: (role: Candidate) => void;
}

/** One of the roles that companies cannot give yet; there may be thousands, so the server searches and pages. */
function RoleChoice({ chosen, onChange }: RoleChoiceProps) {
    const { t } = useTexts();
    const api = useApi();
    const name = useId();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/company-permissions/candidates", { query: { search, first, max }, signal }),
        [api],
    );
    const list = useServerList<Candidate>("company-accounts.permission-candidates", "", load);
    const columns: readonly Column<Candidate>[] = [
        {
            name: "role",
            heading: t("permission-role"),
            header: true,
            cell: (role) => (
                <label className="ca-choice">
                    <input
                        type="radio"
                        name={name}
                        checked={chosen?.id === role.id}
                        onChange={() => {
                            onChange(role);
                        }}
                    />{" "}
                    <span className="ca-breakable">{role.role}</span>
                </label>
            ),
        },
        {
            name: "app",
            heading: t("permission-app"),
            cell: ({ client }) => <span className="ca-breakable">{client ?? t("permission-no-app")}</span>,
        },
    ];
    return (
        <div className="ca-stack">
            <p>{t("permission-role-hint")}</p>
            <ListToolbar list={list} searchLabel={t("permission-role-search")} />
            <DataTable
                caption={t("permission-role")}
                list={list}
                columns={columns}
                idOf={({ id }) => id}
                empty={<EmptyState title={t("permission-no-roles")}>{t("permission-no-roles-hint")}</EmptyState>}
            />
            <div aria-live="polite">
                {chosen !== undefined && <p>{t("permission-chosen", { name: chosen.name })}</p>}
            </div>
        </div>
    );
}
