import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { useLoaded } from "../kit/useLoaded";

/** One company as the operator sees it. */
export function useCompany(customerNumber: string) {
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    return useLoaded(load);
}
