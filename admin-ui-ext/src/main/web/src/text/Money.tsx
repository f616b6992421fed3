import { useTexts } from "./TextContext";

/** Amounts are recorded with up to four places. */
const MOST_PLACES = 4;

/** An amount (a decimal as text, so that nothing is rounded) with its currency, as the person's language writes it. */
export function Money({ amount, currency }: { readonly amount: string; readonly currency: string }) {
    const { language } = useTexts();
    const format = new Intl.NumberFormat(language, {
        style: "currency",
        currency,
        maximumFractionDigits: MOST_PLACES,
    });
    return <span className="ca-amount">{format.format(amount as Intl.StringNumericLiteral)}</span>;
}
