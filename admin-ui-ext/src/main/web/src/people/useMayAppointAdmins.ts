import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { useLoaded } from "../kit/useLoaded";

/** Until it is known, or if it cannot be read, the right is not offered: it can be given later, on the person's card. */
export function useMayAppointAdmins(customerNumber: string): boolean {
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    return useLoaded(load).value?.mayAppointAdmins ?? false;
}
