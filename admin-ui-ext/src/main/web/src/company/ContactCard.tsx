import { useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { TextField } from "../kit/fields";
import { Actions, Card, Facts } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import type { CompanyCardProps } from "./CompanyCardProps";

/** Whom to reach, as the company itself says. */
export function ContactCard(card: CompanyCardProps) {
    const { t } = useTexts();
    const { contact } = card.company;
    const [editing, setEditing] = useState(false);

    if (editing) {
        return (
            <Card title={t("contact")}>
                <ContactForm
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
            title={t("contact")}
            actions={
                card.admin ? (
                    <Button
                        onClick={() => {
                            setEditing(true);
                        }}
                    >
                        {t("edit")}
                    </Button>
                ) : undefined
            }
        >
            {contact === undefined ? (
                <p>{t("contact-none")}</p>
            ) : (
                <Facts
                    facts={[
                        [t("contact-person"), contact.person],
                        [t("phone"), contact.phone],
                        [t("email"), contact.email],
                    ]}
                />
            )}
        </Card>
    );
}

function ContactForm({ company, onChanged, onClose }: CompanyCardProps & { readonly onClose: () => void }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [typed, setTyped] = useState({
        person: company.contact?.person ?? "",
        phone: company.contact?.phone ?? "",
        email: company.contact?.email ?? "",
    });
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const atField = problem?.byField ?? {};

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
            await api.put("/realms/{realm}/company/{customerNumber}", {
                path: { customerNumber: company.customerNumber },
                body: { contact: typed },
            });
            say("success", t("saved"));
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
            className="pf-v5-c-form"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                void save();
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert tone="danger" title={problem.violations.length > 0 ? t("look-at-fields") : problem.detail} />
                </div>
            )}
            <p className="ca-quiet">{t("contact-hint")}</p>
            <TextField
                label={t("contact-person")}
                value={typed.person}
                onChange={set("person")}
                maxLength={200}
                problem={atField["contact.person"]}
            />
            <TextField
                label={t("phone")}
                type="tel"
                value={typed.phone}
                onChange={set("phone")}
                maxLength={60}
                problem={atField["contact.phone"]}
            />
            <TextField
                label={t("email")}
                type="email"
                value={typed.email}
                onChange={set("email")}
                problem={atField["contact.email"]}
            />
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
