import { csvFile } from "./csvFile";
import { jsonFile } from "./jsonFile";
import { isFault, type Fault, type Understood } from "./understood";

/** Told before anything is sent; the server decides. */
const LARGEST_BYTES = 10 * 1024 * 1024;

/** Done in a second or two. */
export const LINES_AT_A_TIME = 50;

const KINDS = [
    { ending: ".csv", type: "text/csv", read: csvFile },
    { ending: ".ndjson", type: "application/x-ndjson", read: jsonFile },
    { ending: ".jsonl", type: "application/x-ndjson", read: jsonFile },
] as const;

/** What the browser offers first. */
export const FILE_TYPES = [...KINDS.map(({ ending }) => ending), "text/csv", "application/x-ndjson"];

export type Encoding = "UTF-8" | "windows-1250";

/** A file of companies as it was understood. */
export interface CompanyFile extends Understood {
    readonly name: string;
    readonly encoding: Encoding;
    /** What is sent, one after the other, always UTF-8: few lines each, at the places that they have in the file. */
    readonly parts: readonly Blob[];
    /** Name and content of the report of refused lines. */
    readonly reportOf: (refused: Parameters<Understood["report"]>[0]) => {
        readonly name: string;
        readonly content: Blob;
    };
}

export async function readCompanyFile(file: File): Promise<CompanyFile | Fault> {
    const kind = KINDS.find(({ ending }) => file.name.toLowerCase().endsWith(ending));
    if (kind === undefined) return { key: "import-file-kind" };
    if (file.size > LARGEST_BYTES) return { key: "import-file-large" };
    const { text, encoding } = decoded(await file.arrayBuffer());
    // no text has it, and every spreadsheet that was only renamed does
    if (text.includes("\0")) return { key: "import-file-kind" };
    const understood = kind.read(text.split(/\r\n|\r|\n/));
    if (isFault(understood)) return understood;
    const parts = partsOf(understood).map((lines) => new Blob([lines], { type: kind.type }));
    if (parts.some(({ size }) => size > LARGEST_BYTES)) return { key: "import-file-large" };
    return {
        ...understood,
        name: file.name,
        encoding,
        parts,
        reportOf: (refused) => ({
            name: `${file.name.slice(0, -kind.ending.length)}-refused${kind.ending}`,
            content: new Blob([understood.report(refused)], { type: kind.type }),
        }),
    };
}

/**
 * The server (Keycloak 26.7) does not notice when nobody reads its answer any more, and works on what it was sent to the end:
 * so that it can be stopped it gets few lines at a time. Lines of other parts are left empty, which keeps the numbers.
 */
function partsOf({ sent, heading }: Understood): string[] {
    const filled = sent.flatMap((line, place) => (line !== "" && place !== heading ? [place] : []));
    const parts: string[] = [];
    for (let from = 0; from < filled.length; from += LINES_AT_A_TIME) {
        const places = filled.slice(from, from + LINES_AT_A_TIME);
        const [first = 0] = places;
        const end = (places.at(-1) ?? first) + 1;
        const before = sent.slice(0, first).map((line, place) => (place === heading ? line : ""));
        parts.push([...before, ...sent.slice(first, end)].join("\n"));
    }
    return parts;
}

/** Spreadsheets of Polish Windows save in windows-1250, whose Polish letters are no UTF-8. A byte order mark is taken off. */
function decoded(bytes: ArrayBuffer): { readonly text: string; readonly encoding: Encoding } {
    try {
        return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
    } catch {
        return { text: new TextDecoder("windows-1250").decode(bytes), encoding: "windows-1250" };
    }
}
