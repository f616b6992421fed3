import { CheckField, CheckGroup } from "../kit/fields";
import { Failed, Loading } from "../kit/states";
import { useTexts } from "../text/TextContext";
import type { Permissions } from "./usePermissions";

interface PermissionChoiceProps {
    readonly permissions: Permissions;
    readonly chosen: readonly string[];
    readonly onChange: (chosen: readonly string[]) => void;
    readonly problem?: string | undefined;
    /** Under a title that says what they are. */
    readonly labelled?: boolean;
}

/** Check boxes for permissions. One that the person may not give says so; what is held already can stay or be taken. */
export function PermissionChoice({ permissions, chosen, onChange, problem, labelled }: PermissionChoiceProps) {
    const { t } = useTexts();
    if (permissions.value === undefined) {
        return permissions.status === "failed" ? (
            <Failed error={permissions.error} onRetry={permissions.reload} />
        ) : (
            <Loading />
        );
    }
    if (permissions.value.length === 0) {
        return <p className="ca-quiet">{t("no-permissions-to-give")}</p>;
    }
    return (
        <CheckGroup label={t("permissions")} labelled={labelled} problem={problem}>
            {permissions.value.map(({ name, description, mayGive }) => (
                <CheckField
                    key={name}
                    label={description === "" ? name : description}
                    description={mayGive || chosen.includes(name) ? undefined : t("permission-not-yours")}
                    disabled={!mayGive && !chosen.includes(name)}
                    checked={chosen.includes(name)}
                    onChange={(checked) => {
                        onChange(checked ? [...chosen, name] : chosen.filter((each) => each !== name));
                    }}
                />
            ))}
        </CheckGroup>
    );
}
