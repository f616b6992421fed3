import { useEffect, useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Hint } from "../kit/fields";
import { useTexts } from "../text/TextContext";

const TYPING_PAUSE_MS = 300;

/** What a login has to look like, in words; whether one does, the server says. */
export function LoginHints() {
    const { t } = useTexts();
    return (
        <>
            <Hint>{t("login-rule-length")}</Hint>
            <Hint>{t("login-rule-letters")}</Hint>
            <Hint>{t("login-rule-reserved")}</Hint>
        </>
    );
}

/** What the server has against a login, once typing pauses; nothing while that is not known. */
export function useLoginProblem(customerNumber: string, login: string): string | undefined {
    const api = useApi();
    const [answer, setAnswer] = useState<{ readonly login: string; readonly problem: string | undefined }>();

    useEffect(() => {
        if (login.trim() === "") return;
        const controller = new AbortController();
        const { signal } = controller;
        const timer = window.setTimeout(() => {
            api.get("/realms/{realm}/company/{customerNumber}/people/login-check", {
                path: { customerNumber },
                query: { login },
                signal,
            }).then(
                ({ problem }) => {
                    if (!signal.aborted) setAnswer({ login, problem: problem?.detail });
                },
                (error: unknown) => {
                    // whoever goes on is told by the answer to the form
                    if (!signal.aborted && !(error instanceof ApiProblem)) throw error;
                },
            );
        }, TYPING_PAUSE_MS);
        return () => {
            window.clearTimeout(timer);
            controller.abort();
        };
    }, [api, customerNumber, login]);

    return answer?.login === login ? answer.problem : undefined;
}
