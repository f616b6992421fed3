import type { Schemas } from "../api/endpoints";
import type { MessageKey } from "../text/TextContext";

export type LineResult = Schemas["LineResultRepresentation"];

/** How many lines are shown before anything is done. */
export const PREVIEWED = 5;

/** Of a cell, in letters: more than any name has. */
export const LONGEST_SHOWN = 300;

/** Why a file is not even sent. */
export interface Fault {
    readonly key: MessageKey;
    readonly values?: Readonly<Record<string, string | number>>;
}

/** One line as it was understood; what could not be read is missing. */
export interface PreviewLine {
    readonly line: number;
    readonly customerNumber: string | undefined;
    readonly name: string | undefined;
}

/** The lines of a file, of one of the kinds. */
export interface Understood {
    /** Lines that say something, the heading aside. */
    readonly count: number;
    readonly preview: readonly PreviewLine[];
    /** Whether it is a report of refused lines that was corrected: its reasons are left out. */
    readonly fromReport: boolean;
    /** What is sent, line by line; what is empty says nothing. */
    readonly sent: readonly string[];
    /** Place of the heading among them, which goes with every part; lines of JSON have none. */
    readonly heading?: number;
    /** Whether a report has its reasons in columns. */
    readonly keepsReasonsInColumns: boolean;
    /** The refused lines as they stood in the file, with why: corrected, it can be loaded as it is. */
    readonly report: (refused: readonly LineResult[]) => string;
}

/** Text of a file, which may be anything, where only so many letters of it are shown. */
export function shortened(text: string, longest: number): string {
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

export function isFault(read: object): read is Fault {
    return "key" in read;
}

/** Everything that is wrong with a line, with the column where it is about one. */
export function reasonsOf({ problem }: LineResult): readonly { readonly column?: string; readonly detail: string }[] {
    if (problem === undefined) return [];
    const violations = problem.violations ?? [];
    return (violations.length > 0 ? violations : [problem]).map(({ field, detail }) =>
        field === undefined ? { detail } : { column: field, detail },
    );
}

export function reasonInWords(result: LineResult): string {
    return reasonsOf(result)
        .map(({ column, detail }) => (column === undefined ? detail : `${column}: ${detail}`))
        .join(" ");
}
