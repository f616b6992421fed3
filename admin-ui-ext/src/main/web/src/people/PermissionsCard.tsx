import { useState } from "react";
import { useCompany } from "../account/CompanyContext";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Actions, Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { PermissionChoice } from "./PermissionChoice";
import { describe, fullName, may } from "./person";
import { usePermissions, type Permissions } from "./usePermissions";

/** What the person may do in apps, and whether they manage people. */
export function PermissionsCard(card: CardProps) {
    const { t } = useTexts();
    const { customerNumber, person } = card;
    const permissions = usePermissions(customerNumber);
    const [editing, setEditing] = useState(false);

    return (
        <Card
            title={t("permissions")}
            actions={
                !editing &&
                (person.may?.some((act) => act === "change-permissions" || act.endsWith("admin-right")) ?? false) && (
                    <>
                        {may(person, "change-permissions") && permissions.value?.length !== 0 && (
                            <Button
                                onClick={() => {
                                    setEditing(true);
                                }}
                            >
                                {t("change-permissions")}
                            </Button>
                        )}
                        <AdminRightButton {...card} />
                    </>
                )
            }
        >
            {editing ? (
                <PermissionsForm
                    {...card}
                    permissions={permissions}
                    onClose={() => {
                        setEditing(false);
                    }}
                />
            ) : (
                <div className="ca-stack">
                    {person.permissions.length === 0 ? (
                        <p>{t("no-permissions")}</p>
                    ) : (
                        <ul className="ca-list-plain">
                            {person.permissions.map((name) => (
                                <li key={name}>{describe(name, permissions.value)}</li>
                            ))}
                        </ul>
                    )}
                    {person.role === "admin" && <p>{t("has-admin-right")}</p>}
                    {person.role === "main-admin" && <p>{t("is-main-admin")}</p>}
                </div>
            )}
        </Card>
    );
}

function AdminRightButton({ customerNumber, person, onChanged }: CardProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { refresh } = useCompany();
    const holds = person.role === "admin";
    if (!may(person, holds ? "take-admin-right" : "give-admin-right")) {
        return null;
    }
    const name = fullName(person);

    function ask() {
        confirm({
            title: t(holds ? "take-admin-right" : "give-admin-right"),
            body: t(holds ? "take-admin-right-question" : "give-admin-right-question", { name }),
            action: t(holds ? "take-admin-right" : "give-admin-right"),
            dangerous: holds,
            async act() {
                await api.put("/realms/{realm}/company/{customerNumber}/people/{id}", {
                    path: { customerNumber, id: person.id },
                    body: { admin: !holds },
                });
                say("success", t("saved"));
                onChanged();
                refresh(); // whether there is a second admin
            },
        });
    }

    return <Button onClick={ask}>{t(holds ? "take-admin-right" : "give-admin-right")}</Button>;
}

interface PermissionsFormProps extends CardProps {
    readonly permissions: Permissions;
    readonly onClose: () => void;
}

function PermissionsForm({ customerNumber, person, permissions, onChanged, onClose }: PermissionsFormProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [chosen, setChosen] = useState<readonly string[]>(person.permissions);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();

    async function save() {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        try {
            await api.put("/realms/{realm}/company/{customerNumber}/people/{id}", {
                path: { customerNumber, id: person.id },
                body: { permissions: [...chosen] },
            });
            say("success", t("permissions-saved"));
            onClose();
            onChanged();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <form
            className="ca-stack"
            onSubmit={(event) => {
                event.preventDefault();
                void save();
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert tone="danger" title={problem.detail} />
                </div>
            )}
            <PermissionChoice permissions={permissions} chosen={chosen} onChange={setChosen} labelled />
            <Actions>
                <Button type="submit" variant="primary" busy={busy}>
                    {t("save")}
                </Button>
                <Button variant="link" onClick={onClose}>
                    {t("cancel")}
                </Button>
            </Actions>
        </form>
    );
}
