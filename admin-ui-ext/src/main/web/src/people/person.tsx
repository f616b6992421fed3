import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts, type MessageKey } from "../text/TextContext";

export type Person = Schemas["PersonRepresentation"];
export type Permission = Schemas["PermissionRepresentation"];

/** What is done to a person; `may` has what the caller may do, as the server says for each. */
export type Act = NonNullable<Person["may"]>[number];

export function may(person: Person, act: Act): boolean {
    return person.may?.includes(act) ?? false;
}

export function fullName(person: Pick<Person, "firstName" | "lastName" | "login">): string {
    return [person.firstName, person.lastName].filter(Boolean).join(" ") || person.login;
}

const STATES: Record<Person["state"], { color: "green" | "blue" | "red"; text: MessageKey }> = {
    active: { color: "green", text: "state-active" },
    invited: { color: "blue", text: "state-invited" },
    blocked: { color: "red", text: "state-blocked" },
};

export function StateLabel({ state }: { readonly state: Person["state"] }) {
    const { t } = useTexts();
    return <Label color={STATES[state].color}>{t(STATES[state].text)}</Label>;
}

const ROLES: Record<Person["role"], MessageKey> = {
    "main-admin": "role-main-admin",
    admin: "role-admin",
    employee: "role-employee",
    guest: "role-guest",
};

export function RoleName({ role }: { readonly role: Person["role"] }) {
    const { t } = useTexts();
    return t(ROLES[role]);
}

/** What a permission lets people do, in words; its name where the operator wrote none. */
export function describe(name: string, permissions: readonly Permission[] = []): string {
    const found = permissions.find((permission) => permission.name === name);
    return found === undefined || found.description === "" ? name : found.description;
}
