import type { Schemas } from "../api/endpoints";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

export type Activity = Schemas["ActivityRepresentation"];

/** What was done, to whom. */
export function What({ line }: { readonly line: Activity }) {
    const { named } = useTexts();
    const details = Object.entries(line.details);
    return (
        <>
            {named("activity-", line.activity)}
            {line.subject?.login !== undefined && <> – {line.subject.login}</>}
            {details.length > 0 && (
                <div className="ca-quiet">
                    {details.map(([name, value]) => `${named("detail-", name)}: ${value}`).join("; ")}
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

/** A few lines below each other, for cards. */
export function ActivityLines({ lines }: { readonly lines: readonly Activity[] }) {
    return (
        <ul className="ca-list-plain">
            {lines.map((line) => (
                <li key={line.id}>
                    <div>
                        <What line={line} />
                    </div>
                    <div className="ca-quiet">
                        <Moment at={line.at} /> · <Who line={line} />
                    </div>
                </li>
            ))}
        </ul>
    );
}
