import { PREVIEWED, reasonInWords, type Fault, type Understood } from "./understood";

/** Name under which a report keeps the reasons of a line. */
const REFUSED = "refused";

type Fields = Readonly<Record<string, unknown>>;

/** A file with an object in each line. */
export function jsonFile(lines: readonly string[]): Understood | Fault {
    const numbers = lines.flatMap((line, place) => (line.trim() === "" ? [] : [place + 1]));
    if (numbers.length === 0) return { key: "import-file-empty" };
    const read = (line: number) => fieldsOf(lines[line - 1] ?? "");
    return {
        count: numbers.length,
        preview: numbers.slice(0, PREVIEWED).map((line) => ({
            line,
            customerNumber: textOf(read(line)?.customerNumber),
            name: textOf(read(line)?.name),
        })),
        fromReport: numbers.some((line) => isOfReport(read(line))),
        sent: lines.map((line) => (line.trim() === "" ? "" : withoutReason(line))),
        keepsReasonsInColumns: false,
        report: (refused) =>
            refused
                .map((result) => {
                    const original = withoutReason(lines[result.line - 1] ?? "");
                    const fields = fieldsOf(original);
                    const reason = { line: result.line, because: reasonInWords(result) };
                    return `${JSON.stringify({ [REFUSED]: fields ? reason : { ...reason, text: original }, ...fields })}\n`;
                })
                .join(""),
    };
}

function isOfReport(fields: Fields | undefined): fields is Fields {
    return fields !== undefined && REFUSED in fields;
}

function withoutReason(line: string): string {
    const fields = fieldsOf(line);
    if (!isOfReport(fields)) return line;
    const { [REFUSED]: reason, ...others } = fields;
    const text = Object.keys(others).length === 0 && isFields(reason) ? textOf(reason.text) : undefined;
    // what could not be read then was kept as it stood
    return text ?? JSON.stringify(others);
}

function fieldsOf(line: string): Fields | undefined {
    try {
        const value: unknown = JSON.parse(line);
        return isFields(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

function isFields(value: unknown): value is Fields {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}
