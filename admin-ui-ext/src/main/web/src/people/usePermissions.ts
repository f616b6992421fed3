import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { useLoaded } from "../kit/useLoaded";
import type { Permission } from "./person";

const NONE: readonly Permission[] = [];

/** What the company may grant, described in the person's language; empty until it is read. */
export function usePermissions(customerNumber: string): readonly Permission[] {
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/permissions", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    return useLoaded(load).value ?? NONE;
}
