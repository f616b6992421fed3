import type { ReactNode } from "react";
import { Card } from "../kit/layout";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { Contacted } from "./ContactCard";
import { useHindrance, type Recovery } from "./recovery";

interface Line {
    readonly at: string;
    readonly what: string;
    /** Who did it; none for what happens by itself. */
    readonly who?: string | undefined;
    readonly details?: ReactNode;
}

/** What happened to a case, oldest first. */
export function HistoryCard({ recovery }: { readonly recovery: Recovery }) {
    const { t } = useTexts();
    const lines = useLines(recovery);
    return (
        <Card title={t("recovery-history")}>
            <ol className="ca-list-plain">
                {lines.map(({ at, what, who, details }) => (
                    <li key={`${at} ${what}`}>
                        <div>
                            {what}
                            {details !== undefined && <div className="ca-quiet ca-as-typed">{details}</div>}
                        </div>
                        <div className="ca-quiet">
                            <Moment at={at} />
                            {who !== undefined && <> · {who}</>}
                        </div>
                    </li>
                ))}
            </ol>
        </Card>
    );
}

function useLines(recovery: Recovery): readonly Line[] {
    const { t } = useTexts();
    const hindranceIn = useHindrance();
    const { filedAt, contacts, firstApproval, approval, objections, decision, status, form } = recovery;
    const lines: Line[] = [{ at: filedAt, what: t("recovery-history-filed"), who: form.contactEmail }];
    for (const contact of contacts) {
        lines.push({
            at: contact.at,
            what: t("recovery-history-contact"),
            who: contact.by,
            details: <Contacted contact={contact} />,
        });
    }
    if (firstApproval) {
        lines.push({ at: firstApproval.at, what: t("recovery-history-first-approval"), who: firstApproval.by });
    }
    if (approval) {
        lines.push({ at: approval.at, what: t("recovery-history-approval"), who: approval.by });
    }
    if (decision && (status === "done" || status === "failed" || status === "refused" || status === "withdrawn")) {
        lines.push({
            at: decision.at,
            what: t(`recovery-history-${status}`),
            who: decision.by ?? (status === "withdrawn" ? t("recovery-by-company") : undefined),
            details: decision.reason ?? (decision.failure === undefined ? undefined : hindranceIn(decision.failure)),
        });
    }
    for (const { at, by, reason, afterEffect, putBack, settled } of objections) {
        const what = putBack
            ? "recovery-history-objection-put-back"
            : afterEffect
              ? "recovery-history-objection-after"
              : "recovery-history-objection";
        lines.push({ at, what: t(what), who: by, details: reason });
        if (settled) {
            lines.push({ at: settled.at, what: t("recovery-history-settled"), who: settled.by, details: settled.note });
        }
    }
    // within the same moment in the order in which they were put here
    return lines.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
