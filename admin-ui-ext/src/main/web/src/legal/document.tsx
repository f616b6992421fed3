import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts } from "../text/TextContext";

export type LegalVersion = Schemas["LegalVersionRepresentation"];
export type LegalText = Schemas["LegalTextRepresentation"];
export type Acceptance = Schemas["AcceptanceRepresentation"];

export const KINDS = ["terms", "marketing", "personal-data", "join-statement"] as const;

/** Where a version stands in time. */
export function VersionState({ state }: { readonly state: LegalVersion["state"] }) {
    const { t } = useTexts();
    const color = state === "in-force" ? "green" : state === "coming" ? "blue" : "grey";
    return <Label color={color}>{t(`legal-state-${state}`)}</Label>;
}

/** What somebody decided. */
export function Decision({ decision }: { readonly decision: Acceptance["decision"] }) {
    const { t } = useTexts();
    const color = decision === "accepted" ? "green" : "grey";
    return <Label color={color}>{t(`legal-decision-${decision}`)}</Label>;
}

/** A text as people are shown it. Its markup comes from the server, which has left out what may not stand in it. */
export function ShownText({ language, text }: { readonly language: string; readonly text: LegalText }) {
    return (
        // long: it scrolls, and the keyboard has to get at it
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="ca-legal-text" lang={language} aria-label={text.title} tabIndex={0}>
            <h3 className="pf-v5-c-title pf-m-lg">{text.title}</h3>
            {text.shortText !== undefined && <p className="ca-as-typed">{text.shortText}</p>}
            <article dangerouslySetInnerHTML={{ __html: text.body ?? "" }} />
        </section>
    );
}

/** The public page of a text that was in force or decided about. */
export function textAddress(realmUrl: string, { kind, sha256 }: Pick<Acceptance, "kind" | "sha256">): string {
    return `${realmUrl}/legal/${kind}/${sha256}`;
}
