import { useTexts } from "./TextContext";

/** A day of the calendar (ISO 8601), in the person's language; the same in every time zone. */
export function Day({ on }: { readonly on: string }) {
    const { language } = useTexts();
    const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
    return <time dateTime={on}>{format.format(new Date(`${on}T00:00:00Z`))}</time>;
}
