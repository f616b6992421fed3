/** What begins a formula, also in the full-width forms that Excel takes for the same, and what may stand before it. */
const FORMULA = /^(?:\p{Cc}|[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

const MARK = "'";

/** Keeps text from becoming a formula when a spreadsheet opens it; {@link plainText} finds it again. */
export function spreadsheetText(text: string): string {
    return FORMULA.test(withoutMarks(text)) ? MARK + text : text;
}

export function plainText(text: string): string {
    return text.startsWith(MARK) && FORMULA.test(withoutMarks(text)) ? text.slice(MARK.length) : text;
}

function withoutMarks(text: string): string {
    return text.replace(/^'+/, "");
}
