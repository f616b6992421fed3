import { cellsOf, lineOf, separatorOf } from "./csv";
import { COLUMNS, isSample, REQUIRED, type ColumnName } from "./columns";
import { plainText, spreadsheetText } from "./spreadsheetText";
import { PREVIEWED, reasonInWords, shortened, type Fault, type Understood } from "./understood";

/** Columns of a report of refused lines, in front of the others: a spoilt line stays behind them as it is. */
const LINE = "refused.line";
const REASON = "refused.because";

const LINE_END = "\r\n";

/** Of columns that are not known. */
const MOST_NAMED = 5;
const LONGEST_NAME = 40;

/** Whether nothing stands in it: spreadsheets write such lines for rows that were once used. */
function isEmpty(line: string, separator: string): boolean {
    return line.replaceAll(separator, "").replaceAll('"', "").trim() === "";
}

/** A file whose first line names the columns. What a column may hold is for the server to say. */
export function csvFile(lines: readonly string[]): Understood | Fault {
    const top = lines.findIndex((line) => line.trim() !== "");
    const first = lines[top];
    if (first === undefined) return { key: "import-file-empty" };
    const separator = separatorOf(first);
    const heading = withoutEmptyEnd(cellsOf(first, separator) ?? [first]);
    const fromReport = heading.includes(LINE) || heading.includes(REASON);
    const columns = heading.filter(isOfCompany);
    const fault = faultOf(columns);
    if (fault) return fault;

    /** As in the file, but for the reasons of a report; none if a quotation mark is left open. */
    function cells(line: string): readonly string[] | undefined {
        const all = cellsOf(line, separator);
        return fromReport ? all?.filter((_, place) => isOfCompany(heading[place] ?? "")).map(plainText) : all;
    }

    function sent(line: string, place: number): string {
        if (place === top) return lineOf(columns, separator);
        if (isEmpty(line, separator)) return "";
        const kept = fromReport ? cells(line) : undefined;
        return kept ? lineOf(kept, separator) : line;
    }

    const loaded = lines.map(sent);
    const numbers = loaded.flatMap((line, place) => (place > top && line !== "" ? [place + 1] : []));
    const read = (line: number) => cells(lines[line - 1] ?? "");
    const cellOf = (line: number) => {
        const found = read(line);
        return (column: ColumnName) => found?.[columns.indexOf(column)];
    };
    if (numbers.length === 0) return { key: "import-file-only-heading" };
    const sample = numbers.find((line) => isSample(cellOf(line)));
    if (sample !== undefined) return { key: "import-file-sample", values: { line: sample } };
    return {
        count: numbers.length,
        preview: numbers.slice(0, PREVIEWED).map((line) => ({
            line,
            customerNumber: cellOf(line)("customerNumber"),
            name: cellOf(line)("name"),
        })),
        fromReport,
        sent: loaded,
        heading: top,
        keepsReasonsInColumns: true,
        report(refused) {
            const rows = refused.map((result) => {
                const original = read(result.line) ?? [lines[result.line - 1] ?? ""];
                return [String(result.line), reasonInWords(result), ...original].map(spreadsheetText);
            });
            const table = [[LINE, REASON, ...columns], ...rows];
            // with a byte order mark, by which spreadsheets know the letters
            return `\uFEFF${table.map((row) => lineOf(row, separator) + LINE_END).join("")}`;
        },
    };
}

/** Spreadsheets add separators at the end. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
    return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

function isOfCompany(column: string): boolean {
    return column !== LINE && column !== REASON;
}

function faultOf(columns: readonly string[]): Fault | undefined {
    const missing = REQUIRED.filter((name) => !columns.includes(name));
    if (missing.length > 0) return { key: "import-columns-missing", values: { columns: missing.join(", ") } };
    const unknown = columns.filter((name) => !COLUMNS.some((known) => known === name));
    return unknown.length === 0 ? undefined : { key: "import-columns-unknown", values: { columns: namesOf(unknown) } };
}

/** In a sentence that can still be read, whatever the file is. */
function namesOf(columns: readonly string[]): string {
    const named = columns.slice(0, MOST_NAMED).map((name) => `„${shortened(name, LONGEST_NAME)}”`);
    return [...named, ...(columns.length > MOST_NAMED ? ["…"] : [])].join(", ");
}
