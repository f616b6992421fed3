import { useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { RadioGroup } from "../kit/fields";
import { useToast } from "../kit/Toasts";
import { fullName } from "../people/person";
import { inTime } from "../text/span";
import { useTexts } from "../text/TextContext";
import { isLastApproval, type Outlook, type Recovery } from "./recovery";

interface ApproveDialogProps {
    readonly recovery: Recovery;
    readonly outlook: Outlook;
    readonly onClose: () => void;
    readonly onChanged: () => void;
}

/** What was true when the page was read, and is not any more: the page is to be read again first. */
const OVERTAKEN = ["authorization-decided", "match-changed"];

/** Says in plain words what approving does, to whom and when; and asks what becomes of a former main admin. */
export function ApproveDialog({ recovery, outlook, onClose, onChanged }: ApproveDialogProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const { id, number, matter } = recovery;
    const [blocked, setBlocked] = useState(recovery.blockFormer ?? recovery.form.blockFormer);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const last = isLastApproval(recovery, outlook);
    const { company, person } = outlook;

    async function approve() {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        try {
            await api.post("/admin/realms/{realm}/recoveries/{id}/approve", {
                path: { id },
                body: {
                    companyId: company?.id ?? "",
                    personId: person?.id ?? "",
                    ...(matter === "main-admin" && { blockFormer: blocked }),
                },
            });
            say("success", last ? t("recovery-approved-told", { number }) : t("recovery-half-approved-told"));
            onClose();
            onChanged();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            if (OVERTAKEN.includes(error.type)) {
                say("danger", error.detail);
                onClose();
            } else {
                setProblem(error);
                setBusy(false);
            }
            onChanged();
        }
    }

    return (
        <Dialog
            title={t("recovery-approve-title", { number })}
            onClose={onClose}
            onSubmit={() => {
                void approve();
            }}
            footer={
                <>
                    <Button type="submit" variant="primary" busy={busy}>
                        {t("recovery-approve")}
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
                <Alert tone="warning" title={t("recovery-approve-what")}>
                    <Effects recovery={recovery} outlook={outlook} blocked={blocked} last={last} />
                </Alert>
                {matter === "main-admin" &&
                    outlook.formerLogin !== undefined &&
                    recovery.status !== "half-approved" && (
                        <FormerMainAdmin wanted={recovery.form.blockFormer} blocked={blocked} onChange={setBlocked} />
                    )}
            </div>
        </Dialog>
    );
}

interface EffectsProps {
    readonly recovery: Recovery;
    readonly outlook: Outlook;
    readonly blocked: boolean;
    readonly last: boolean;
}

function Effects({ recovery: { matter }, outlook, blocked, last }: EffectsProps) {
    const { t, language } = useTexts();
    const { company, person, delaySeconds, formerLogin: former } = outlook;
    const login = person?.login ?? "";
    const name = person === undefined ? "" : fullName(person);
    const reserved = `${company?.customerNumber ?? ""}_admin`;
    return (
        <ul className="ca-bullets">
            <li>{t(`recovery-effect-${matter}`, { login, name, company: company?.name ?? "" })}</li>
            {matter === "main-admin" &&
                (former === undefined ? (
                    <li>{t("recovery-effect-vacant")}</li>
                ) : (
                    <li>
                        {t(blocked ? "recovery-effect-former-blocked" : "recovery-effect-former-not-blocked", {
                            login: former,
                        })}
                    </li>
                ))}
            {matter === "main-admin" && former === reserved && (
                <li>{t("recovery-effect-former-login", { reserved })}</li>
            )}
            <li>
                {matter === "main-admin"
                    ? t("recovery-effect-untouched-main-admin", { reserved })
                    : t("recovery-effect-untouched")}
            </li>
            <li>
                {!last
                    ? t("recovery-effect-first")
                    : delaySeconds === 0
                      ? t("recovery-effect-now")
                      : t("recovery-effect-later", { time: inTime(delaySeconds, language) })}
            </li>
            {last && <li>{t("recovery-effect-mails")}</li>}
        </ul>
    );
}

interface FormerMainAdminProps {
    /** Whether the company wants the former main admin blocked. */
    readonly wanted: boolean;
    readonly blocked: boolean;
    readonly onChange: (blocked: boolean) => void;
}

function FormerMainAdmin({ wanted, blocked, onChange }: FormerMainAdminProps) {
    const { t } = useTexts();
    const hint = (choice: boolean) => t(choice === wanted ? "recovery-former-wanted" : "recovery-former-not-wanted");
    return (
        <RadioGroup
            label={t("recovery-former")}
            value={blocked ? "block" : "keep"}
            onChange={(value) => {
                onChange(value === "block");
            }}
            choices={[
                { value: "keep", label: t("recovery-former-keep"), description: hint(false) },
                { value: "block", label: t("recovery-former-block"), description: hint(true) },
            ]}
        />
    );
}
