import { useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { RadioGroup, TextAreaField } from "../kit/fields";
import { Card, Facts } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { isUndecided, type Outlook, type Recovery } from "./recovery";

interface ContactCardProps {
    readonly recovery: Recovery;
    readonly outlook: Outlook;
    readonly onChanged: () => void;
}

const LONGEST_NOTE = 1000;

/** How the company is reached: on what is on its record alone; and who spoke with it. */
export function ContactCard({ recovery, outlook, onChanged }: ContactCardProps) {
    const { t } = useTexts();
    const [open, setOpen] = useState(false);
    const { company } = outlook;
    const { contacts } = recovery;
    const known = company?.phone ?? company?.email;
    return (
        <Card
            title={t("recovery-contact")}
            actions={
                known !== undefined &&
                isUndecided(recovery) && (
                    <Button
                        onClick={() => {
                            setOpen(true);
                        }}
                    >
                        {t("recovery-contact-note")}
                    </Button>
                )
            }
        >
            <div className="ca-stack">
                <p>{t("recovery-contact-hint")}</p>
                {company && (
                    <Facts
                        facts={[
                            [t("recovery-contact-phone"), company.phone ?? t("recovery-contact-missing")],
                            [t("recovery-contact-email"), company.email ?? t("recovery-contact-missing")],
                        ]}
                    />
                )}
                {company && known === undefined && <p>{t("recovery-contact-no-record")}</p>}
                {contacts.length === 0 ? (
                    <p>{t("recovery-contact-none")}</p>
                ) : (
                    <ul className="ca-list-plain">
                        {contacts.map((contact) => (
                            <li key={`${contact.at} ${contact.by}`}>
                                <div>
                                    <Contacted contact={contact} />
                                    {contact.note !== undefined && (
                                        <div className="ca-quiet ca-as-typed">{contact.note}</div>
                                    )}
                                </div>
                                <div className="ca-quiet">
                                    <Moment at={contact.at} /> · {contact.by}
                                </div>
                            </li>
                        ))}
                    </ul>
                )}
            </div>
            {open && company && (
                <ContactDialog
                    id={recovery.id}
                    phone={company.phone}
                    email={company.email}
                    onClose={() => {
                        setOpen(false);
                    }}
                    onNoted={onChanged}
                />
            )}
        </Card>
    );
}

/** On what way, and what came of it. */
export function Contacted({ contact }: { readonly contact: Recovery["contacts"][number] }) {
    const { t } = useTexts();
    const { channel, address, outcome } = contact;
    return (
        <>
            {t(`recovery-contact-was-${channel}`, { address })}: <strong>{t(`recovery-contact-was-${outcome}`)}</strong>
        </>
    );
}

interface ContactDialogProps {
    readonly id: string;
    readonly phone: string | undefined;
    readonly email: string | undefined;
    readonly onClose: () => void;
    readonly onNoted: () => void;
}

type Form = Schemas["RecoveryContactFormRepresentation"];

/** Notes a contact. Number and address cannot be typed: the server takes those on record. */
function ContactDialog({ id, phone, email, onClose, onNoted }: ContactDialogProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [channel, setChannel] = useState<Form["channel"] | "">("");
    const [outcome, setOutcome] = useState<NonNullable<Form["outcome"]> | "">("");
    const [note, setNote] = useState("");
    const [pressed, setPressed] = useState(false);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();

    function missing(value: string): string | undefined {
        return pressed && value === "" ? t("recovery-contact-missing-choice") : undefined;
    }

    async function submit() {
        setPressed(true);
        setProblem(undefined);
        if (busy || channel === "" || outcome === "") return;
        setBusy(true);
        try {
            await api.post("/admin/realms/{realm}/recoveries/{id}/contact", {
                path: { id },
                body: { channel, outcome, note },
            });
            say("success", t("recovery-contact-noted"));
            onClose();
            onNoted();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <Dialog
            title={t("recovery-contact-note")}
            onClose={onClose}
            onSubmit={() => {
                void submit();
            }}
            footer={
                <>
                    <Button type="submit" variant="primary" busy={busy}>
                        {t("recovery-contact-note")}
                    </Button>
                    <Button variant="link" onClick={onClose}>
                        {t("cancel")}
                    </Button>
                </>
            }
        >
            <div className="pf-v5-c-form">
                {problem && (
                    <div role="alert">
                        <Alert tone="danger" title={problem.detail} />
                    </div>
                )}
                <RadioGroup
                    label={t("recovery-contact-channel")}
                    value={channel}
                    onChange={(value) => {
                        setChannel(value as Form["channel"]);
                    }}
                    problem={missing(channel) ?? problem?.byField.channel}
                    choices={[
                        ...(phone === undefined
                            ? []
                            : [{ value: "phone", label: t("recovery-contact-by-phone", { address: phone }) }]),
                        ...(email === undefined
                            ? []
                            : [{ value: "email", label: t("recovery-contact-by-email", { address: email }) }]),
                    ]}
                />
                <RadioGroup
                    label={t("recovery-contact-outcome")}
                    value={outcome}
                    onChange={(value) => {
                        setOutcome(value as NonNullable<Form["outcome"]>);
                    }}
                    problem={missing(outcome) ?? problem?.byField.outcome}
                    choices={[
                        {
                            value: "reached",
                            label: t("recovery-contact-reached"),
                            description: t("recovery-contact-reached-hint"),
                        },
                        { value: "not-reached", label: t("recovery-contact-not-reached") },
                    ]}
                />
                <TextAreaField
                    label={t("recovery-contact-details")}
                    value={note}
                    onChange={setNote}
                    maxLength={LONGEST_NOTE}
                    problem={problem?.byField.note}
                />
            </div>
        </Dialog>
    );
}
