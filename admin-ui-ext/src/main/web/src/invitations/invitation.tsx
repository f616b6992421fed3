import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts, type MessageKey } from "../text/TextContext";

export type Invitation = Schemas["InvitationRepresentation"];

const STATES: Record<Invitation["state"], { color: "blue" | "gold" | "red"; text: MessageKey }> = {
    waiting: { color: "blue", text: "invitation-waiting" },
    expired: { color: "gold", text: "invitation-expired" },
    lapsed: { color: "gold", text: "invitation-lapsed" },
    refused: { color: "red", text: "invitation-refused" },
};

export function InvitationState({ state }: { readonly state: Invitation["state"] }) {
    const { t } = useTexts();
    return <Label color={STATES[state].color}>{t(STATES[state].text)}</Label>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long it can still be accepted, in days or, on the last one, in hours; empty when it cannot. */
export function TimeLeft({ invitation }: { readonly invitation: Invitation }) {
    const { t } = useTexts();
    if (invitation.state !== "waiting") {
        return t("none");
    }
    const left = Math.max(0, new Date(invitation.expiresAt).getTime() - Date.now());
    return left >= DAY_MS
        ? t("invitation-days-left", { count: Math.round(left / DAY_MS) })
        : t("invitation-hours-left", { count: Math.ceil(left / (DAY_MS / 24)) });
}
