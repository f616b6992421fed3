import type { Schemas } from "../api/endpoints";
import { RadioGroup, TextField } from "../kit/fields";
import { useTexts } from "../text/TextContext";

export type CompanyPermission = Schemas["CompanyPermissionRepresentation"];

/** What the operator says of a permission. */
export interface Said {
    readonly pl: string;
    readonly en: string;
    readonly companies: CompanyPermission["companies"];
}

/** As the API wants it. */
export function toMark({ pl, en, companies }: Said): Schemas["PermissionMarkRepresentation"] {
    return { descriptions: { pl, en }, companies };
}

interface PermissionFieldsProps {
    readonly said: Said;
    readonly onChange: (said: Said) => void;
    /** What is wrong, by the names of the API's fields. */
    readonly problems: Readonly<Record<string, string>>;
}

/** Descriptions in both languages, and which companies may give the permission. */
export function PermissionFields({ said, onChange, problems }: PermissionFieldsProps) {
    const { t } = useTexts();
    return (
        <>
            <TextField
                label={t("permission-pl")}
                value={said.pl}
                onChange={(pl) => {
                    onChange({ ...said, pl });
                }}
                required
                problem={problems["descriptions.pl"]}
            />
            <TextField
                label={t("permission-en")}
                value={said.en}
                onChange={(en) => {
                    onChange({ ...said, en });
                }}
                required
                problem={problems["descriptions.en"]}
            />
            <RadioGroup
                label={t("permission-companies")}
                value={said.companies}
                onChange={(companies) => {
                    onChange({ ...said, companies: companies as Said["companies"] });
                }}
                problem={problems.companies}
                choices={[
                    { value: "all", label: t("permission-all"), description: t("permission-all-hint") },
                    {
                        value: "by-product",
                        label: t("permission-by-product"),
                        description: t("permission-by-product-hint"),
                    },
                ]}
            />
        </>
    );
}
