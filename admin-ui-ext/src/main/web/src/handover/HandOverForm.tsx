import { useEffect, useState } from "react";
import { useCompany } from "../account/CompanyContext";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Hint, TextField } from "../kit/fields";
import { Actions, Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { LOGIN_RULES } from "../people/loginRules";
import { useTexts } from "../text/TextContext";
import { draft, type Draft, type Successor } from "./draft";
import { SuccessorChoice } from "./SuccessorChoice";

interface HandOverFormProps {
    readonly customerNumber: string;
    /** What was chosen and typed before the password was asked for. */
    readonly kept: Draft;
    readonly onOffered: () => void;
}

/** Chooses the successor, and the login one wants oneself if the present one goes with the role. */
export function HandOverForm({ customerNumber, kept, onOffered }: HandOverFormProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { login } = useCompany();
    const reserved = `${customerNumber.toLowerCase()}_admin`;
    const loginGoes = login === reserved;
    const [given, setGiven] = useState(kept);
    const [comingBack] = useState(kept.successor);
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
            act: () => offer(successor),
        });
    }

    async function offer(successor: Successor) {
        draft.keep(customerNumber, { ...given, successor });
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
        } finally {
            draft.forget(customerNumber);
        }
        say("success", t("handover-offered-done", { name: successor.name }));
        onOffered();
    }

    // back from giving the password: the question is there again
    useEffect(() => {
        if (comingBack !== undefined) ask(comingBack);
        // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page is shown
    }, [comingBack]);

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
                            problem={atField.ownLogin}
                            hint={
                                <>
                                    <Hint>{t("handover-own-login-hint")}</Hint>
                                    {LOGIN_RULES.map(({ text, met }) => (
                                        <Hint
                                            key={text}
                                            {...(given.ownLogin === "" ? {} : { met: met(given.ownLogin) })}
                                        >
                                            {t(text)}
                                        </Hint>
                                    ))}
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
