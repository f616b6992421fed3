import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts, type MessageKey } from "../text/TextContext";

export type Company = Schemas["CompanyRepresentation"];
type MainAdminState = Schemas["MainAdminRepresentation"]["state"];

export function StatusLabel({ company: { status, deleting } }: { readonly company: Company }) {
    const { t } = useTexts();
    if (deleting) {
        return <Label color="red">{t("company-deleting")}</Label>;
    }
    return status === "open" ? (
        <Label color="green">{t("company-open")}</Label>
    ) : (
        <Label color="grey">{t("company-closed")}</Label>
    );
}

const MAIN_ADMIN_STATES: Record<MainAdminState, { color: "green" | "blue" | "red" | "gold"; text: MessageKey }> = {
    active: { color: "green", text: "main-admin-active" },
    invited: { color: "blue", text: "main-admin-invited" },
    closed: { color: "red", text: "main-admin-closed" },
    vacant: { color: "gold", text: "main-admin-vacant" },
};

export function MainAdminLabel({ state }: { readonly state: MainAdminState }) {
    const { t } = useTexts();
    return <Label color={MAIN_ADMIN_STATES[state].color}>{t(MAIN_ADMIN_STATES[state].text)}</Label>;
}
