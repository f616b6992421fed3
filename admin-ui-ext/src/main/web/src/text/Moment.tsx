import { useTexts } from "./TextContext";

/** A point in time, in the person's language and time zone. */
export function Moment({ at }: { readonly at: string }) {
    const { language } = useTexts();
    const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
    return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
