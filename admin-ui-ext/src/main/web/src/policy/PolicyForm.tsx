import { useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useAskedAgain, useConfirm, useInterrupted } from "../kit/Confirm";
import { Hint, TextField } from "../kit/fields";
import { Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { Day } from "../text/Day";
import { useTexts } from "../text/TextContext";
import type { Policy } from "./PolicyPage";

/** What is asked before it is saved; the day is there again after the password was asked for. */
interface Wish {
    readonly required: boolean;
    readonly day: string;
}

interface PolicyFormProps {
    readonly customerNumber: string;
    readonly policy: Policy;
    readonly onChanged: () => void;
}

/** Requires two-factor sign-in from a day on, moves the day, or stops requiring it. */
export function PolicyForm({ customerNumber, policy, onChanged }: PolicyFormProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const question = `policy ${customerNumber}`;
    const kept = useInterrupted(question)?.about as Wish | undefined;
    const [day, setDay] = useState(kept?.day ?? policy.from ?? policy.today);
    const [problem, setProblem] = useState<ApiProblem>();
    const required = policy.requireSecondFactor;

    function ask(wish: Wish) {
        setProblem(undefined);
        const act = t(wish.required ? (required ? "policy-move" : "policy-require") : "policy-stop");
        confirm({
            title: act,
            body: wish.required ? <WhoIsAsked policy={policy} day={wish.day} /> : t("policy-stop-question"),
            action: act,
            dangerous: !wish.required,
            again: { name: question, about: wish },
            act: () => save(wish),
        });
    }

    async function save(wish: Wish) {
        try {
            await api.put("/realms/{realm}/company/{customerNumber}/policy", {
                path: { customerNumber },
                body: {
                    requireSecondFactor: wish.required,
                    ...(wish.required && wish.day !== "" && { from: wish.day }),
                },
            });
        } catch (error) {
            // what is wrong with the day is told there; everything else in the dialog, which can be repeated
            if (error instanceof ApiProblem && Object.keys(error.byField).length > 0) {
                setProblem(error);
                return;
            }
            throw error;
        }
        say("success", t(wish.required ? "policy-required-done" : "policy-stopped"));
        onChanged();
    }

    useAskedAgain(question, (about) => {
        ask(about as Wish);
    });

    return (
        <form
            className="ca-stack"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                ask({ required: true, day });
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert tone="danger" title={t("look-at-fields")} />
                </div>
            )}
            <Card
                title={t(required ? "policy-what-it-means" : "policy-what-happens")}
                actions={
                    <>
                        <Button type="submit" variant={required ? "secondary" : "primary"}>
                            {t(required ? "policy-move" : "policy-require")}
                        </Button>
                        {required && (
                            <Button
                                onClick={() => {
                                    ask({ required: false, day });
                                }}
                            >
                                {t("policy-stop")}
                            </Button>
                        )}
                        <span className="ca-quiet">{t("policy-password-hint")}</span>
                    </>
                }
            >
                <div className="ca-stack">
                    <ul className="ca-bullets">
                        <li>{t("policy-happens-asked")}</li>
                        <li>{t("policy-happens-whom")}</li>
                        <li>{t("policy-happens-apps")}</li>
                        <li>{t("policy-happens-lost")}</li>
                    </ul>
                    <div className="pf-v5-c-form pf-m-limit-width">
                        <TextField
                            type="date"
                            label={t("policy-day")}
                            value={day}
                            onChange={(value) => {
                                setProblem(undefined);
                                setDay(value);
                            }}
                            problem={problem?.byField.from}
                            hint={<Hint>{t("policy-day-hint")}</Hint>}
                        />
                    </div>
                </div>
            </Card>
        </form>
    );
}

/** How many people it means, and from when. */
function WhoIsAsked({ policy, day }: { readonly policy: Policy; readonly day: string }) {
    const { t } = useTexts();
    const count = policy.withoutSecondFactor;
    return (
        <div className="ca-stack">
            <p>{count === 0 ? t("policy-question-nobody") : t("policy-question", { count })}</p>
            <p>
                {day === "" || day === policy.today ? (
                    t("policy-question-at-once")
                ) : (
                    <>
                        {t("policy-question-from")} <Day on={day} />
                    </>
                )}
            </p>
        </div>
    );
}
