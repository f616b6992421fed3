const QUOTE = '"';
const SEPARATORS = [",", ";", "\t"] as const;

/** What the cells of a heading are separated by. */
export function separatorOf(heading: string): string {
    const counted = SEPARATORS.map((separator) => ({ separator, count: heading.split(separator).length }));
    return counted.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

/** Cells of a line (RFC 4180), which has no line breaks in them; none if a quotation mark is left open. */
export function cellsOf(line: string, separator: string): readonly string[] | undefined {
    if ((line.split(QUOTE).length - 1) % 2 !== 0) return undefined;
    const cells: string[] = [];
    let at = 0;
    for (;;) {
        const end = line[at] === QUOTE ? endOfQuoted(line, at, separator) : endOfCell(line, at, separator);
        cells.push(unquoted(line.slice(at, end)));
        if (end >= line.length) return cells;
        at = end + 1;
    }
}

/** A line of these cells. */
export function lineOf(cells: readonly string[], separator: string): string {
    return cells.map((cell) => (needsQuotes(cell, separator) ? quoted(cell) : cell)).join(separator);
}

function endOfCell(line: string, from: number, separator: string): number {
    const end = line.indexOf(separator, from);
    return end < 0 ? line.length : end;
}

/** Quotation marks come in pairs: after an even number of them the cell may end. */
function endOfQuoted(line: string, from: number, separator: string): number {
    let open = false;
    for (let at = from; at < line.length; at++) {
        if (line[at] === QUOTE) open = !open;
        else if (!open && line[at] === separator) return at;
    }
    return line.length;
}

function unquoted(cell: string): string {
    return cell.length > 1 && cell.startsWith(QUOTE) && cell.endsWith(QUOTE)
        ? cell.slice(1, -1).replaceAll(QUOTE + QUOTE, QUOTE)
        : cell;
}

function quoted(cell: string): string {
    return QUOTE + cell.replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE;
}

function needsQuotes(cell: string, separator: string): boolean {
    return [QUOTE, separator, "\n", "\r"].some((letter) => cell.includes(letter)) || cell !== cell.trim();
}
