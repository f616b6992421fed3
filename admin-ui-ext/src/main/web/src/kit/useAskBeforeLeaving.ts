import { useCallback, useEffect, useRef } from "react";
import { useBlocker, useNavigate } from "react-router-dom";
import { useConfirm } from "./Confirm";

/** What is asked. */
interface Leaving {
    readonly title: string;
    readonly body: string;
    readonly action: string;
}

/**
 * Asks whoever is about to leave the page while something is going on that would end with it: with a question of ours on the way
 * to another page of the console, with the browser's own on the way out.
 */
export function useAskBeforeLeaving(goingOn: boolean, question: Leaving): void {
    const confirm = useConfirm();
    const navigate = useNavigate();
    const guarded = useRef(false);
    const asked = useRef(question);
    const blocker = useBlocker(useCallback(() => guarded.current, []));

    useEffect(() => {
        guarded.current = goingOn;
        asked.current = question;
    });

    useEffect(() => {
        if (blocker.state !== "blocked") return;
        const { location } = blocker;
        blocker.reset();
        confirm({
            ...asked.current,
            async act() {
                guarded.current = false;
                await navigate(location);
            },
        });
    }, [blocker, confirm, navigate]);

    useEffect(() => {
        if (!goingOn) return undefined;
        const ask = (event: BeforeUnloadEvent) => {
            event.preventDefault();
        };
        window.addEventListener("beforeunload", ask);
        return () => {
            window.removeEventListener("beforeunload", ask);
        };
    }, [goingOn]);
}
