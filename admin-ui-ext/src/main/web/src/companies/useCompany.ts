import { useCallback, useEffect } from "react";
import { useApi } from "../api/ApiContext";
import { useLoaded } from "../kit/useLoaded";

const LOOK_AGAIN_MS = 3000;

/** One company as the operator sees it; looked at again now and then while it is being deleted. */
export function useCompany(customerNumber: string) {
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const loaded = useLoaded(load);
    const { status, value, reload } = loaded;
    const deleting = value?.deleting !== undefined;
    // a small one may be gone before it is looked at again, and was never seen being deleted
    const gone = value !== undefined && status === "failed" && loaded.error.type === "not-found";

    useEffect(() => {
        if (!deleting || gone || status === "loading") return;
        const timer = window.setTimeout(reload, LOOK_AGAIN_MS);
        return () => {
            window.clearTimeout(timer);
        };
    }, [deleting, gone, status, reload]);

    return { ...loaded, gone };
}
