import type { Schemas } from "../api/endpoints";
import { describe, type Permission } from "../people/person";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

export type Activity = Schemas["ActivityRepresentation"];

interface LineProps {
    readonly line: Activity;
    /** To say in words what was given or taken; the operator sees the names. */
    readonly permissions?: readonly Permission[];
}

/** What was done, to whom. */
export function What({ line, permissions = [] }: LineProps) {
    const { named } = useTexts();
    const details = Object.entries(line.details).filter(([, value]) => value !== "");

    function said(name: string, value: string): string {
        const parts = value.split(", ");
        if (name === "fields") return parts.map((field) => named("field-", field)).join(", ");
        if (name === "given" || name === "taken") return parts.map((each) => describe(each, permissions)).join(", ");
        return name === "because" ? named("because-", value) : value;
    }

    return (
        <>
            {named("activity-", line.activity)}
            {line.subject?.login !== undefined && <> – {line.subject.login}</>}
            {details.length > 0 && (
                <div className="ca-quiet">
                    {details.map(([name, value]) => `${named("detail-", name)}: ${said(name, value)}`).join("; ")}
                </div>
            )}
        </>
    );
}

/** Who did it. */
export function Who({ line }: { readonly line: Activity }) {
    const { t } = useTexts();
    const { kind, login } = line.actor;
    if (login !== undefined) return login;
    return t(kind === "operator" ? "actor-operator" : kind === "system" ? "actor-system" : "actor-person");
}

interface LinesProps {
    readonly lines: readonly Activity[];
    readonly permissions: readonly Permission[];
}

/** A few lines below each other, for cards. */
export function ActivityLines({ lines, permissions }: LinesProps) {
    return (
        <ul className="ca-list-plain">
            {lines.map((line) => (
                <li key={line.id}>
                    <div>
                        <What line={line} permissions={permissions} />
                    </div>
                    <div className="ca-quiet">
                        <Moment at={line.at} /> · <Who line={line} />
                    </div>
                </li>
            ))}
        </ul>
    );
}
