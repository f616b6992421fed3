import { useTexts } from "./TextContext";

/** An e-mail address in a narrow place: it breaks after the @ before it breaks inside of a word. */
export function Email({ address }: { readonly address: string | undefined }) {
    const { t } = useTexts();
    if (address === undefined) return t("none");
    const host = address.lastIndexOf("@") + 1;
    return (
        <span className="ca-breakable">
            {address.slice(0, host)}
            <wbr />
            {address.slice(host)}
        </span>
    );
}
