import { useState, type ReactNode } from "react";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Icon } from "../kit/Icon";
import { Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { inTime } from "../text/span";
import { useTexts } from "../text/TextContext";
import { ApproveDialog } from "./ApproveDialog";
import {
    isConfirmed,
    isFirstOfTwo,
    isUndecided,
    obstaclesOf,
    useHindrance,
    type Outlook,
    type Recovery,
} from "./recovery";

interface DecisionCardProps {
    readonly recovery: Recovery;
    readonly outlook: Outlook;
    readonly onChanged: () => void;
}

/** What is still missing, and the decision. */
export function DecisionCard({ recovery, outlook, onChanged }: DecisionCardProps) {
    const { t } = useTexts();
    const { login } = useOperator();
    const [approving, setApproving] = useState(false);
    const refuse = useRefusal(recovery, onChanged);
    const { status, effectAt } = recovery;
    const approvable = isUndecided(recovery) && outlook.hindrances.length === 0 && !isFirstOfTwo(recovery, login);
    return (
        <Card
            title={t("recovery-decision")}
            actions={
                <>
                    {approvable && (
                        <Button
                            variant="primary"
                            onClick={() => {
                                setApproving(true);
                            }}
                        >
                            {t("recovery-approve")}
                        </Button>
                    )}
                    <Button dangerous onClick={refuse}>
                        {t("recovery-refuse")}
                    </Button>
                </>
            }
        >
            {status === "approved" && effectAt !== undefined ? (
                <>
                    <p>
                        {t("recovery-effect-at")} <Moment at={effectAt} />
                    </p>
                    <p>{t("recovery-effect-at-hint")}</p>
                </>
            ) : (
                <Needs recovery={recovery} outlook={outlook} />
            )}
            {approving && (
                <ApproveDialog
                    recovery={recovery}
                    outlook={outlook}
                    onClose={() => {
                        setApproving(false);
                    }}
                    onChanged={onChanged}
                />
            )}
        </Card>
    );
}

/** One line for each thing that approval needs, and whether it is there. */
function Needs({ recovery, outlook }: { readonly recovery: Recovery; readonly outlook: Outlook }) {
    const { t, language } = useTexts();
    const hindranceIn = useHindrance();
    const { company, person, contactNeeded, secondOperatorNeeded, delaySeconds } = outlook;
    const first = recovery.status === "half-approved" ? recovery.firstApproval?.by : undefined;
    const confirmed = isConfirmed(recovery, outlook);
    // a contact from before an objection does not count
    const again = recovery.contacts.some(({ outcome }) => outcome === "reached");
    const mine = isFirstOfTwo(recovery, useOperator().login);
    return (
        <ul className="ca-needs" aria-label={t("recovery-steps")}>
            {obstaclesOf(outlook).map((hindrance) => (
                <Need key={hindrance} met={false}>
                    {hindranceIn(hindrance)}
                </Need>
            ))}
            {company && person && (
                <Need met>{t("recovery-step-match", { company: company.name, login: person.login })}</Need>
            )}
            {contactNeeded || confirmed ? (
                <Need met={confirmed}>
                    {t(
                        confirmed
                            ? "recovery-step-contact"
                            : again
                              ? "recovery-step-contact-again"
                              : "recovery-step-contact-missing",
                    )}
                </Need>
            ) : (
                <Need>{t("recovery-step-contact-free")}</Need>
            )}
            {secondOperatorNeeded && (
                <>
                    <Need met={first !== undefined}>
                        {first === undefined
                            ? t("recovery-step-first")
                            : t("recovery-step-first-done", { login: first })}
                    </Need>
                    <Need met={false}>{t(mine ? "recovery-step-second-other" : "recovery-step-second")}</Need>
                </>
            )}
            <Need>
                {delaySeconds === 0
                    ? t("recovery-step-at-once")
                    : t("recovery-step-delay", { time: inTime(delaySeconds, language) })}
            </Need>
        </ul>
    );
}

/** @param met left out for what is only good to know */
function Need({ met, children }: { readonly met?: boolean; readonly children: ReactNode }) {
    const { t } = useTexts();
    return (
        <li className={met === undefined ? undefined : met ? "ca-met" : "ca-unmet"}>
            <Icon name={met === undefined ? "info" : met ? "success" : "warning"} />
            <span>
                {children}
                {met !== undefined && (
                    <span className="pf-v5-screen-reader">
                        {" "}
                        {t(met ? "recovery-step-done" : "recovery-step-missing")}
                    </span>
                )}
            </span>
        </li>
    );
}

function useRefusal({ id, number, status }: Recovery, onChanged: () => void) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    return () => {
        confirm({
            title: t("recovery-refuse-title", { number }),
            body: t(status === "approved" ? "recovery-refuse-question-approved" : "recovery-refuse-question"),
            action: t("recovery-refuse"),
            dangerous: true,
            reason: { label: t("recovery-refuse-reason"), missing: t("reason-missing") },
            async act(reason) {
                try {
                    await api.post("/admin/realms/{realm}/recoveries/{id}/refuse", { path: { id }, body: { reason } });
                } catch (error) {
                    // somebody else was faster: the page behind tells what they decided
                    onChanged();
                    throw error;
                }
                say("success", t("recovery-refused-told", { number }));
                onChanged();
            },
        });
    };
}
