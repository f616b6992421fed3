import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { useTexts } from "../text/TextContext";
import { Alert } from "./Alert";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { TextField } from "./fields";

/** What is asked before something happens. */
export interface Question {
    readonly title: string;
    readonly body: ReactNode;
    /** What the button says: the act, never just "OK". */
    readonly action: string;
    readonly dangerous?: boolean;
    /** Has to be typed before the button works: for what cannot be undone. */
    readonly typed?: { readonly label: string; readonly expected: string };
    /** Has to be given, and goes to the act. */
    readonly reason?: { readonly label: string; readonly missing: string };
    /** The act. If it fails the dialog stays, says why, and lets one try again. */
    readonly act: (reason: string) => Promise<void>;
}

const LONGEST_REASON = 1000;

const ConfirmContext = createContext<((question: Question) => void) | undefined>(undefined);

export function useConfirm(): (question: Question) => void {
    const ask = useContext(ConfirmContext);
    if (!ask) throw new Error("Pages stand inside Confirmations");
    return ask;
}

export function Confirmations({ children }: { readonly children: ReactNode }) {
    const [question, setQuestion] = useState<Question>();
    const close = useCallback(() => {
        setQuestion(undefined);
    }, []);
    return (
        <ConfirmContext.Provider value={setQuestion}>
            {children}
            {question && <ConfirmDialog question={question} onClose={close} />}
        </ConfirmContext.Provider>
    );
}

function ConfirmDialog({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
    const { t } = useTexts();
    const [typed, setTyped] = useState("");
    const [reason, setReason] = useState("");
    const [missing, setMissing] = useState({ typed: false, reason: false });
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const { title, body, action, dangerous = false, typed: asked, reason: why } = question;

    async function act() {
        const found = {
            typed: asked !== undefined && typed.trim() !== asked.expected,
            reason: why !== undefined && reason.trim() === "",
        };
        setMissing(found);
        if (found.typed || found.reason) return;
        setBusy(true);
        setProblem(undefined);
        try {
            await question.act(reason.trim());
            onClose();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <Dialog
            title={title}
            onClose={onClose}
            onSubmit={() => {
                if (!busy) void act();
            }}
            footer={
                <>
                    <Button type="submit" variant={dangerous ? "danger" : "primary"} busy={busy}>
                        {action}
                    </Button>
                    <Button variant="link" onClick={onClose}>
                        {t("cancel")}
                    </Button>
                </>
            }
        >
            {problem && (
                <div className="ca-dialog__problem" role="alert">
                    <Alert tone="danger" title={problem.detail} />
                </div>
            )}
            <div>{body}</div>
            {why && (
                <div className="ca-dialog__typed">
                    <TextField
                        label={why.label}
                        value={reason}
                        onChange={(value) => {
                            setReason(value);
                            setMissing((before) => ({ ...before, reason: false }));
                        }}
                        problem={missing.reason ? why.missing : problem?.byField.reason}
                        maxLength={LONGEST_REASON}
                        required
                    />
                </div>
            )}
            {asked && (
                <div className="ca-dialog__typed">
                    <TextField
                        label={asked.label}
                        value={typed}
                        onChange={(value) => {
                            setTyped(value);
                            setMissing((before) => ({ ...before, typed: false }));
                        }}
                        problem={
                            missing.typed ? t("confirm-typed-differently", { expected: asked.expected }) : undefined
                        }
                        required
                        autoComplete="off"
                    />
                </div>
            )}
        </Dialog>
    );
}
