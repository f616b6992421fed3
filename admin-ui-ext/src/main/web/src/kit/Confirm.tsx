import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { signedInAgain } from "../api/SignedInAgain";
import { useTexts } from "../text/TextContext";
import { Alert } from "./Alert";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { TextField } from "./fields";

/** Names a question, so that the page that asked it can ask it again: {@link useAskedAgain}. */
interface Again {
    /** Its own on the page, with the id of whom it is about. */
    readonly name: string;
    /** What the page has to know to ask it again. */
    readonly about?: unknown;
}

/** A question whose act took the person away to give their password. */
interface Interrupted extends Again {
    readonly typed: string;
    readonly reason: string;
}

const MEMORY = "company-accounts.interrupted";

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
    /** For an act that may want a recent sign-in (RFC 9470): the question is there again, filled in, after the password. */
    readonly again?: Again;
    /** The act. If it fails the dialog stays, says why, and lets one try again. */
    readonly act: (reason: string) => Promise<void>;
}

const LONGEST_REASON = 1000;

interface Confirming {
    readonly ask: (question: Question) => void;
    readonly interrupted: Interrupted | undefined;
}

const ConfirmContext = createContext<Confirming | undefined>(undefined);

function useConfirming(): Confirming {
    const confirming = useContext(ConfirmContext);
    if (!confirming) throw new Error("Pages stand inside Confirmations");
    return confirming;
}

export function useConfirm(): (question: Question) => void {
    return useConfirming().ask;
}

/** What a question was about that the person was away from to give their password; until it is asked again. */
export function useInterrupted(name: string): { readonly about?: unknown } | undefined {
    const { interrupted } = useConfirming();
    return interrupted?.name === name ? interrupted : undefined;
}

/**
 * Asks a question again, with what was typed in it, when the person comes back from giving their password.
 *
 * @param name of the question: its `again.name`
 * @param ask asks it
 */
export function useAskedAgain(name: string, ask: (about: unknown) => void): void {
    const interrupted = useInterrupted(name);
    const latest = useRef(ask);
    useEffect(() => {
        latest.current = ask;
    });
    useEffect(() => {
        if (interrupted) latest.current(interrupted.about);
    }, [interrupted]);
}

export function Confirmations({ children }: { readonly children: ReactNode }) {
    const [question, setQuestion] = useState<Question>();
    const [interrupted, setInterrupted] = useState(broughtBack);
    const close = useCallback(() => {
        setQuestion(undefined);
    }, []);

    useEffect(() => {
        memory.forget();
    }, []);

    const confirming = useMemo(() => ({ ask: setQuestion, interrupted }), [interrupted]);
    return (
        <ConfirmContext.Provider value={confirming}>
            {children}
            {question && (
                <ConfirmDialog
                    question={question}
                    before={interrupted?.name === question.again?.name ? interrupted : undefined}
                    onOpen={() => {
                        setInterrupted(undefined);
                    }}
                    onClose={close}
                />
            )}
        </ConfirmContext.Provider>
    );
}

/** What the person was asked on this page before they left it to give their password. */
function broughtBack(): Interrupted | undefined {
    return signedInAgain.isBack() ? memory.read() : undefined;
}

const memory = {
    keep(question: Interrupted): void {
        sessionStorage.setItem(MEMORY, JSON.stringify(question));
    },
    read(): Interrupted | undefined {
        const kept = sessionStorage.getItem(MEMORY);
        return kept === null ? undefined : (JSON.parse(kept) as Interrupted);
    },
    forget(): void {
        sessionStorage.removeItem(MEMORY);
    },
};

interface ConfirmDialogProps {
    readonly question: Question;
    /** What was typed the time before. */
    readonly before: Interrupted | undefined;
    readonly onOpen: () => void;
    readonly onClose: () => void;
}

function ConfirmDialog({ question, before, onOpen, onClose }: ConfirmDialogProps) {
    const { t } = useTexts();
    const [typed, setTyped] = useState(before?.typed ?? "");
    const [reason, setReason] = useState(before?.reason ?? "");
    const [missing, setMissing] = useState({ typed: false, reason: false });
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const { title, body, action, dangerous = false, typed: asked, reason: why, again } = question;

    useEffect(onOpen, []); // eslint-disable-line react-hooks/exhaustive-deps -- once

    async function act() {
        const found = {
            typed: asked !== undefined && typed.trim() !== asked.expected,
            reason: why !== undefined && reason.trim() === "",
        };
        setMissing(found);
        if (found.typed || found.reason) return;
        setBusy(true);
        setProblem(undefined);
        // an act that leads to the sign-in page never ends here: what is kept then is there for the way back
        if (again) memory.keep({ ...again, typed, reason });
        try {
            await question.act(reason.trim());
            onClose();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        } finally {
            memory.forget();
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
