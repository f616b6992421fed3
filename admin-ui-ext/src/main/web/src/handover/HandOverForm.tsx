import { useState } from "react";
import { useCompany } from "../account/CompanyContext";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useAskedAgain, useConfirm, useInterrupted } from "../kit/Confirm";
import { Hint, TextField } from "../kit/fields";
import { Actions, Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { LoginHints, useLoginProblem } from "../people/LoginRules";
import { useTexts } from "../text/TextContext";
import { SuccessorChoice, type Successor } from "./SuccessorChoice";

/** Who shall take over, and what the giver's login shall be then. */
interface Given {
    readonly successor: Successor | undefined;
    readonly ownLogin: string;
}

interface HandOverFormProps {
    readonly customerNumber: string;
    readonly onOffered: () => void;
}

/** Chooses the successor, and the login one wants oneself if the present one goes with the role. */
export function HandOverForm({ customerNumber, onOffered }: HandOverFormProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { login } = useCompany();
    const reserved = `${customerNumber.toLowerCase()}_admin`;
    const loginGoes = login === reserved;
    const question = `handover ${customerNumber}`;
    // what was chosen and typed before the password was asked for
    const kept = useInterrupted(question)?.about as Given | undefined;
    const [given, setGiven] = useState<Given>(kept ?? { successor: undefined, ownLogin: "" });
    const [missing, setMissing] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();

    function ask(successor: Successor | undefined) {
        setMissing(successor === undefined);
        setProblem(undefined);
        if (successor === undefined) return;
        confirm({
            title: t("handover"),
            body: t("handover-question", { name: successor.name }),
            action: t("handover"),
            again: { name: question, about: { ...given, successor } satisfies Given },
            act: () => offer(successor),
        });
    }

    async function offer(successor: Successor) {
        try {
            await api.post("/realms/{realm}/company/{customerNumber}/handover", {
                path: { customerNumber },
                body: loginGoes ? { personId: successor.id, ownLogin: given.ownLogin } : { personId: successor.id },
            });
        } catch (error) {
            // what is wrong with a field is told there; everything else in the dialog, which can be repeated
            if (error instanceof ApiProblem && Object.keys(error.byField).length > 0) {
                setProblem(error);
                return;
            }
            throw error;
        }
        say("success", t("handover-offered-done", { name: successor.name }));
        onOffered();
    }

    useAskedAgain(question, (about) => {
        ask((about as Given).successor);
    });

    const loginProblem = useLoginProblem(customerNumber, given.ownLogin);
    const atField = problem?.byField ?? {};
    return (
        <form
            className="ca-stack"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                ask(given.successor);
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert tone="danger" title={t("look-at-fields")} />
                </div>
            )}
            <Card title={t("handover-successor")}>
                <SuccessorChoice
                    customerNumber={customerNumber}
                    login={login}
                    chosen={given.successor}
                    onChange={(successor) => {
                        setMissing(false);
                        setGiven((before) => ({ ...before, successor }));
                    }}
                    problem={missing ? t("handover-successor-missing") : atField.personId}
                />
            </Card>
            {loginGoes && (
                <Card title={t("handover-own-login")}>
                    <div className="pf-v5-c-form pf-m-limit-width">
                        <p>{t("handover-own-login-why", { login: reserved })}</p>
                        <TextField
                            label={t("handover-own-login-label")}
                            value={given.ownLogin}
                            onChange={(ownLogin) => {
                                setGiven((before) => ({ ...before, ownLogin }));
                            }}
                            maxLength={100}
                            problem={atField.ownLogin ?? loginProblem}
                            hint={
                                <>
                                    <Hint>{t("handover-own-login-hint")}</Hint>
                                    <LoginHints />
                                </>
                            }
                        />
                    </div>
                </Card>
            )}
            <Card title={t("handover-what-happens")}>
                <ul className="ca-bullets">
                    <li>{t("handover-happens-asked")}</li>
                    <li>{t("handover-happens-until")}</li>
                    <li>{t("handover-happens-then", { login: reserved })}</li>
                    {loginGoes && <li>{t("handover-happens-login")}</li>}
                    <li>{t("handover-happens-told")}</li>
                    <li>{t("handover-happens-withdraw")}</li>
                </ul>
            </Card>
            <Actions>
                <Button type="submit" variant="primary">
                    {t("handover")}
                </Button>
                <span className="ca-quiet">{t("handover-password-hint")}</span>
            </Actions>
        </form>
    );
}
