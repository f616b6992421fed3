import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts, type MessageKey } from "../text/TextContext";

export type Company = Schemas["CompanyRepresentation"];
type MainAdmin = Schemas["MainAdminRepresentation"];
type MainAdminState = MainAdmin["state"];

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

const MAIN_ADMIN_STATES: Record<
    MainAdminState | "offered",
    { color: "green" | "blue" | "red" | "gold"; text: MessageKey }
> = {
    active: { color: "green", text: "main-admin-active" },
    invited: { color: "blue", text: "main-admin-invited" },
    offered: { color: "blue", text: "main-admin-offered" },
    closed: { color: "red", text: "main-admin-closed" },
    vacant: { color: "gold", text: "main-admin-vacant" },
};

export function MainAdminLabel({ mainAdmin }: { readonly mainAdmin: MainAdmin }) {
    const { t } = useTexts();
    const { color, text } = MAIN_ADMIN_STATES[mainAdmin.offered ? "offered" : mainAdmin.state];
    return <Label color={color}>{t(text)}</Label>;
}
