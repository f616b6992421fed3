import { useCallback, useEffect, useState } from "react";
import { ApiProblem } from "../api/problem";

export type Loaded<T> =
    | { readonly status: "loading"; readonly value: T | undefined }
    | { readonly status: "ready"; readonly value: T }
    | { readonly status: "failed"; readonly value: T | undefined; readonly error: ApiProblem };

/**
 * Reads something from the API whenever `load` changes, giving up the reading before. While it is read again the old
 * value stays.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> & { readonly reload: () => void } {
    const [state, setState] = useState<Loaded<T>>({ status: "loading", value: undefined });
    const [turn, setTurn] = useState(0);

    useEffect(() => {
        const controller = new AbortController();
        setState(({ value }) => ({ status: "loading", value }));
        load(controller.signal).then(
            (value) => {
                if (!controller.signal.aborted) setState({ status: "ready", value });
            },
            (error: unknown) => {
                if (controller.signal.aborted) return;
                if (!(error instanceof ApiProblem)) throw error;
                setState(({ value }) => ({ status: "failed", value, error }));
            },
        );
        return () => {
            controller.abort();
        };
    }, [load, turn]);

    const reload = useCallback(() => {
        setTurn((before) => before + 1);
    }, []);
    return { ...state, reload };
}
