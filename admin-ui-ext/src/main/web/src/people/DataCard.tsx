import { useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { Hint, SelectField, TextField } from "../kit/fields";
import { Actions, Card, Facts, Form } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { languageOptions } from "../text/languages";
import { useTexts } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { may } from "./person";

/** Name, e-mail, language. */
export function DataCard(card: CardProps) {
    const { t } = useTexts();
    const { person } = card;
    const [editing, setEditing] = useState(false);
    const language = languageOptions().find(({ value }) => value === person.locale)?.label;

    if (editing) {
        return (
            <Card title={t("data")}>
                <DataForm
                    {...card}
                    onClose={() => {
                        setEditing(false);
                    }}
                />
            </Card>
        );
    }
    return (
        <Card
            title={t("data")}
            actions={
                may(person, "edit") && (
                    <Button
                        onClick={() => {
                            setEditing(true);
                        }}
                    >
                        {t("edit")}
                    </Button>
                )
            }
        >
            <div className="ca-stack">
                {person.pendingEmail !== undefined && (
                    <Alert tone="info" title={t("email-pending", { email: person.pendingEmail })} />
                )}
                <Facts
                    facts={[
                        [t("first-name"), person.firstName],
                        [t("last-name"), person.lastName],
                        [t("email"), person.email],
                        [t("mail-language"), language],
                    ]}
                />
            </div>
        </Card>
    );
}

function DataForm({ customerNumber, person, onChanged, onClose }: CardProps & { readonly onClose: () => void }) {
    const { t, language } = useTexts();
    const api = useApi();
    const say = useToast();
    const [typed, setTyped] = useState({
        login: person.login,
        firstName: person.firstName ?? "",
        lastName: person.lastName ?? "",
        email: person.email ?? "",
        locale: person.locale ?? language,
    });
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const atField = problem?.byField ?? {};
    const invited = person.state === "invited";

    function set(field: keyof typeof typed) {
        return (value: string) => {
            setTyped((before) => ({ ...before, [field]: value }));
        };
    }

    async function save() {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        try {
            const saved = await api.put("/realms/{realm}/company/{customerNumber}/people/{id}", {
                path: { customerNumber, id: person.id },
                body: changes(person, typed),
            });
            say("success", t("saved"), saved.pendingEmail && t("email-pending", { email: saved.pendingEmail }));
            onClose();
            onChanged();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <Form
            onSubmit={() => {
                void save();
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert tone="danger" title={problem.detail} />
                </div>
            )}
            {invited && (
                <TextField
                    label={t("login")}
                    value={typed.login}
                    onChange={set("login")}
                    required
                    problem={atField.login}
                />
            )}
            <TextField
                label={t("first-name")}
                value={typed.firstName}
                onChange={set("firstName")}
                required
                problem={atField.firstName}
            />
            <TextField
                label={t("last-name")}
                value={typed.lastName}
                onChange={set("lastName")}
                required
                problem={atField.lastName}
            />
            <TextField
                label={t("email")}
                type="email"
                value={typed.email}
                onChange={set("email")}
                required
                problem={atField.email}
                hint={<Hint>{t(invited ? "email-change-invited-hint" : "email-change-hint")}</Hint>}
            />
            <SelectField
                label={t("mail-language")}
                value={typed.locale}
                onChange={set("locale")}
                options={languageOptions()}
                problem={atField.locale}
            />
            <Actions>
                <Button type="submit" variant="primary" busy={busy}>
                    {t("save")}
                </Button>
                <Button variant="link" onClick={onClose}>
                    {t("cancel")}
                </Button>
            </Actions>
        </Form>
    );
}

/** Only what differs: what is left out stays as it is. */
function changes(
    person: CardProps["person"],
    typed: Readonly<Record<"login" | "firstName" | "lastName" | "email" | "locale", string>>,
): Schemas["PersonChangeRepresentation"] {
    return Object.fromEntries(
        Object.entries(typed).filter(([field, value]) => value !== (person[field as keyof typeof typed] ?? "")),
    );
}
