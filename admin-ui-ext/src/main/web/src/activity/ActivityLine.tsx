import type { Schemas } from "../api/endpoints";
import { describe, type Permission } from "../people/person";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

export type Activity = Schemas["ActivityRepresentation"];
type Details = Activity["details"];

interface LineProps {
    readonly line: Activity;
    /** To say in words what was given or taken; the operator sees the names. */
    readonly permissions?: readonly Permission[] | undefined;
}

/** What was done, to whom. */
export function What({ line, permissions = [] }: LineProps) {
    const { t, named } = useTexts();
    const { details } = line;
    const told = (Object.entries(details) as [keyof Details, string][]).filter(([, value]) => value !== "");

    function said(name: keyof Details, value: string): string {
        const parts = value.split(", ");
        switch (name) {
            case "fields":
                return parts.map((field) => named("field-", field)).join(", ");
            case "given":
            case "taken":
                return parts.map((each) => describe(each, permissions)).join(", ");
            case "because":
                return named("because-", value);
            case "when":
                return details.when === undefined ? value : t(`cancel-${details.when}`);
            case "matter":
                return details.matter === undefined ? value : t(`matter-${details.matter}`);
            case "channel":
                return details.channel === undefined ? value : t(`channel-${details.channel}`);
            case "outcome":
                return details.outcome === undefined ? value : t(`outcome-${details.outcome}`);
            case "mail":
                return details.mail === undefined ? value : t(`mail-template-${details.mail}`);
            case "trouble":
                return details.trouble === undefined ? value : t(`trouble-${details.trouble}`);
            default:
                return value;
        }
    }

    return (
        <>
            {t(`activity-${line.activity}`)}
            {line.subject?.login !== undefined && <> – {line.subject.login}</>}
            {told.length > 0 && (
                <div className="ca-quiet">
                    {told.map(([name, value]) => `${t(`detail-${name}`)}: ${said(name, value)}`).join("; ")}
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
    readonly permissions: readonly Permission[] | undefined;
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
