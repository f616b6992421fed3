import { useCallback, useState } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card, Facts, Page } from "../kit/layout";
import { save } from "../kit/save";
import { Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { addresses } from "../operator/environment";
import { Age } from "../text/Age";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { ComparisonCard } from "./ComparisonCard";
import { ContactCard } from "./ContactCard";
import { DecisionCard } from "./DecisionCard";
import { ForRecoverers } from "./ForRecoverers";
import { HistoryCard } from "./HistoryCard";
import { isOpenObjection, RecoveryLabel, useHindrance, type Objection, type Recovery } from "./recovery";

/** One signed authorization: what was typed beside the record, the scan, the contact, the decision (D4). */
export default function RecoveryPage() {
    const { t } = useTexts();
    return (
        <ForRecoverers title={t("recoveries")}>
            <OneRecovery />
        </ForRecoverers>
    );
}

function OneRecovery() {
    const { t } = useTexts();
    const api = useApi();
    const navigate = useNavigate();
    const { id = "" } = useParams();
    const load = useCallback(
        (signal: AbortSignal) => api.get("/admin/realms/{realm}/recoveries/{id}", { path: { id }, signal }),
        [api, id],
    );
    const { value: recovery, reload, ...state } = useLoaded(load);
    const back = { to: addresses.recoveries, label: t("recoveries") };

    const changed = useCallback(() => {
        reload();
        // a step on the spot: what is counted in the head of the console is counted anew
        void navigate(addresses.recovery(id), { replace: true });
    }, [reload, navigate, id]);

    if (recovery === undefined) {
        return (
            <Page title={t("recoveries")} back={back}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </Page>
        );
    }
    const { number, matter, outlook } = recovery;
    return (
        <Page
            title={t("recovery-title", { number })}
            lead={`${t("recovery-matter")}: ${t(`recovery-matter-${matter}`)}`}
            back={back}
        >
            <div className="ca-stack">
                <Notices recovery={recovery} />
                <OpenObjections recovery={recovery} onChanged={changed} />
                <div className="ca-cards">
                    <CaseCard recovery={recovery} />
                    {outlook && <ContactCard recovery={recovery} outlook={outlook} onChanged={changed} />}
                </div>
                <ComparisonCard recovery={recovery} outlook={outlook} />
                {outlook && <DecisionCard recovery={recovery} outlook={outlook} onChanged={changed} />}
                <HistoryCard recovery={recovery} />
            </div>
        </Page>
    );
}

/** What has to be known before anything else. */
function Notices({ recovery: { status, objection, decision } }: { readonly recovery: Recovery }) {
    const { t } = useTexts();
    const hindranceIn = useHindrance();
    if (status === "objected" && objection !== undefined) {
        return (
            <Alert tone="warning" title={t("recovery-objection")}>
                <div className="ca-stack">
                    <p>{t("recovery-objection-hint")}</p>
                    <ObjectionFacts objection={objection} />
                </div>
            </Alert>
        );
    }
    if (status === "failed") {
        return (
            <Alert tone="danger" title={t("recovery-failed")}>
                <div className="ca-stack">
                    {decision?.failure !== undefined && <p>{hindranceIn(decision.failure)}</p>}
                    <p>{t("recovery-failed-hint")}</p>
                </div>
            </Alert>
        );
    }
    return null;
}

/** What somebody objected to after it was done, and no operator has settled: on top of everything. */
function OpenObjections({ recovery, onChanged }: { readonly recovery: Recovery; readonly onChanged: () => void }) {
    const { t } = useTexts();
    const settle = useSettling(recovery, onChanged);
    return recovery.objections.filter(isOpenObjection).map((objection) => (
        <Alert
            key={objection.id}
            tone="danger"
            title={t("recovery-objected-after")}
            actions={
                <Button
                    variant="link"
                    onClick={() => {
                        settle(objection);
                    }}
                >
                    {t("recovery-settle")}
                </Button>
            }
        >
            <div className="ca-stack">
                <p>{t(objection.putBack ? "recovery-objected-after-put-back" : "recovery-objected-after-hint")}</p>
                <ObjectionFacts objection={objection} />
            </div>
        </Alert>
    ));
}

function ObjectionFacts({ objection }: { readonly objection: Objection }) {
    const { t } = useTexts();
    const { by, part, login, from, reason, at } = objection;
    return (
        <Facts
            facts={[
                [t("recovery-objection-by"), by],
                [t("recovery-objection-part"), t(`recovery-part-${part}`)],
                [t("login"), login],
                [t("recovery-objection-reason"), reason && <span className="ca-lines">{reason}</span>],
                [t("when"), <Moment key="at" at={at} />],
                [t("recovery-objection-from"), from],
            ]}
        />
    );
}

function useSettling({ id, number }: Recovery, onChanged: () => void) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    return (objection: Objection) => {
        confirm({
            title: t("recovery-settle-title", { number }),
            body: t("recovery-settle-question"),
            action: t("recovery-settle"),
            reason: { label: t("recovery-settle-note"), missing: t("recovery-settle-note-missing") },
            async act(note) {
                try {
                    await api.post("/admin/realms/{realm}/recoveries/{id}/objections/{objectionId}/settle", {
                        path: { id, objectionId: objection.id },
                        body: { note },
                    });
                } catch (error) {
                    // somebody else was faster: the page behind tells what they noted
                    onChanged();
                    throw error;
                }
                say("success", t("recovery-settled-told"));
                onChanged();
            },
        });
    };
}

function CaseCard({ recovery }: { readonly recovery: Recovery }) {
    const { t } = useTexts();
    const { status, matter, filedAt, form, effectAt, decision } = recovery;
    return (
        <Card title={t("recovery-case")} actions={<ScanButton recovery={recovery} />}>
            <div className="ca-stack">
                <Facts
                    facts={[
                        [t("state"), <RecoveryLabel key="state" status={status} />],
                        [t("recovery-matter"), t(`recovery-matter-${matter}`)],
                        [t("login"), form.login],
                        [
                            t("recovery-filed"),
                            <>
                                <Moment at={filedAt} />{" "}
                                <span className="ca-quiet">
                                    (<Age of={filedAt} />)
                                </span>
                            </>,
                        ],
                        [
                            t("recovery-answer-to"),
                            <>
                                {form.contactEmail}
                                <div className="ca-quiet">{t("recovery-answer-to-hint")}</div>
                            </>,
                        ],
                        [
                            t("recovery-effect-when"),
                            status === "approved" && effectAt !== undefined ? <Moment at={effectAt} /> : undefined,
                        ],
                        [
                            t("recovery-refused-because"),
                            decision?.reason && <span className="ca-lines">{decision.reason}</span>,
                        ],
                        [t("recovery-scan"), <ScanFacts key="scan" scan={recovery.scan} />],
                    ]}
                />
            </div>
        </Card>
    );
}

function ScanFacts({ scan }: { readonly scan: Recovery["scan"] }) {
    const { t, language } = useTexts();
    if (scan === undefined) return t("recovery-scan-gone");
    return (
        <>
            {scan.format.toUpperCase()}, {size(scan.bytes, language)}
            <div className="ca-quiet">{t("recovery-scan-hint")}</div>
        </>
    );
}

/** Gives the scan as a file and never shows it: what strangers send is not opened where operators are signed in. */
function ScanButton({ recovery: { id, number, scan } }: { readonly recovery: Recovery }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [busy, setBusy] = useState(false);
    if (scan === undefined) return null;
    const { format } = scan;

    async function download() {
        setBusy(true);
        try {
            const path = "/admin/realms/{realm}/recoveries/{id}/scan";
            save(await api.download(path, { path: { id } }, `${number}.${format}`));
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            say("danger", t("recovery-scan-failed"), error.detail);
        } finally {
            setBusy(false);
        }
    }

    return (
        <Button
            busy={busy}
            onClick={() => {
                void download();
            }}
        >
            {t("recovery-scan-download")}
        </Button>
    );
}

const KILOBYTE = 1000;

function size(bytes: number, language: string): string {
    const [count, unit] =
        bytes < KILOBYTE * KILOBYTE ? [bytes / KILOBYTE, "kilobyte"] : [bytes / KILOBYTE / KILOBYTE, "megabyte"];
    return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(count);
}
