import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { useLoaded, type Loaded } from "../kit/useLoaded";
import type { Permission } from "./person";

export type Permissions = Loaded<readonly Permission[]> & { readonly reload: () => void };

/** What the company may grant, described in the person's language, and which of it the person may give. */
export function usePermissions(customerNumber: string): Permissions {
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal): Promise<readonly Permission[]> =>
            api.get("/realms/{realm}/company/{customerNumber}/permissions", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    return useLoaded(load);
}
