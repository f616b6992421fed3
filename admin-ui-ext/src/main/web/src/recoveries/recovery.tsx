import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts } from "../text/TextContext";

export type Recovery = Schemas["RecoveryRepresentation"];
export type RecoverySummary = Schemas["RecoverySummaryRepresentation"];
export type Outlook = Schemas["RecoveryOutlookRepresentation"];
export type Objection = Recovery["objections"][number];
export type Status = Recovery["status"];

const COLORS: Record<Status, "green" | "blue" | "red" | "grey" | "gold"> = {
    waiting: "blue",
    "half-approved": "blue",
    approved: "gold",
    objected: "red",
    done: "green",
    failed: "red",
    refused: "grey",
    withdrawn: "grey",
};

export function RecoveryLabel({ status }: { readonly status: Status }) {
    const { t } = useTexts();
    return <Label color={COLORS[status]}>{t(`recovery-status-${status}`)}</Label>;
}

/** Who is main admin now and would not be any more; none where the place is vacant, or only offered to somebody. */
export function formerOf({ company, person }: Outlook): string | undefined {
    const mainAdmin = company?.mainAdmin;
    return mainAdmin === undefined || mainAdmin.state === "vacant" || mainAdmin.offered || mainAdmin.id === person?.id
        ? undefined
        : mainAdmin.login;
}

/** Whether an approval now is the one that counts, and not the first of two. */
export function isLastApproval({ status }: Recovery, { secondOperatorNeeded }: Outlook): boolean {
    return !secondOperatorNeeded || status === "half-approved";
}

/** Whether somebody objected to what was done, and no operator has settled it. */
export function isOpenObjection({ afterEffect, settled }: Objection): boolean {
    return afterEffect && settled === undefined;
}

const CONTACT_REQUIRED = "contact-required";

/** Whether somebody who may speak for the company has confirmed it; of what is required, since the latest objection. */
export function isConfirmed({ contacts }: Recovery, { company, contactNeeded, hindrances }: Outlook): boolean {
    return contactNeeded
        ? company !== undefined && !hindrances.includes(CONTACT_REQUIRED)
        : contacts.some(({ outcome }) => outcome === "reached");
}

/** What stands in the way besides a contact that can still be made. */
export function obstaclesOf({ hindrances }: Outlook): readonly string[] {
    return hindrances.filter((hindrance) => hindrance !== CONTACT_REQUIRED);
}

/** In words, why an authorization cannot be carried out. */
export function useHindrance(): (name: string) => string {
    const { t, named } = useTexts();
    return (name) => {
        const words = named("recovery-hindrance-", name);
        return words === name ? t("recovery-hindrance-other", { name }) : words;
    };
}

/** Whether this operator gave the first of two approvals, and so cannot give the second. */
export function isFirstOfTwo({ status, firstApproval }: Recovery, login: string): boolean {
    return status === "half-approved" && firstApproval?.by === login;
}

/** Whether operators still have to decide; an approved one only waits for its time. */
export function isUndecided({ status }: Recovery): boolean {
    return status === "waiting" || status === "half-approved" || status === "objected";
}
