import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import { CheckField, CheckGroup } from "../kit/fields";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";
import type { Permission } from "./person";

interface PermissionChoiceProps {
    readonly customerNumber: string;
    readonly permissions: readonly Permission[];
    readonly chosen: readonly string[];
    readonly onChange: (chosen: readonly string[]) => void;
    readonly problem?: string | undefined;
}

/** Check boxes for permissions. One that an admin does not hold cannot be given by them, and says so. */
export function PermissionChoice({ customerNumber, permissions, chosen, onChange, problem }: PermissionChoiceProps) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const own = useLoaded(load).value;
    const givesAny = own?.role === "main-admin";

    if (permissions.length === 0) {
        return <p className="ca-quiet">{t("no-permissions-to-give")}</p>;
    }
    return (
        <CheckGroup label={t("permissions")} problem={problem}>
            {permissions.map(({ name, description }) => {
                const mayGive = givesAny || (own?.permissions.includes(name) ?? false) || chosen.includes(name);
                return (
                    <CheckField
                        key={name}
                        label={description === "" ? name : description}
                        description={mayGive || own === undefined ? undefined : t("permission-not-yours")}
                        disabled={!mayGive}
                        checked={chosen.includes(name)}
                        onChange={(checked) => {
                            onChange(checked ? [...chosen, name] : chosen.filter((each) => each !== name));
                        }}
                    />
                );
            })}
        </CheckGroup>
    );
}
