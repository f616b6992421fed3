const QUOTE = '"';
const SEPARATORS = [",", ";", "\t"] as const;

/** What the cells of a heading are separated by. */
export function separatorOf(heading: string): string {
    const counted = SEPARATORS.map((separator) => ({ separator, count: heading.split(separator).length }));
    return counted.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

/**
 * Cells of a line, cut as the server cuts them (`CsvCells`): blanks around a cell are no part of it, quotation marks inside of one
 * are letters; none if a cell begins with a quotation mark and does not end with one.
 */
export function cellsOf(line: string, separator: string): readonly string[] | undefined {
    const cells: string[] = [];
    let at = 0;
    for (;;) {
        const begin = pastBlanks(line, at, separator);
        const end = line[begin] === QUOTE ? endOfQuoted(line, begin, separator) : endOfCell(line, begin, separator);
        if (end === undefined) return undefined;
        cells.push(unquoted(line.slice(begin, end).trim()));
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

function pastBlanks(line: string, from: number, separator: string): number {
    let at = from;
    while (at < line.length && line[at] !== separator && line[at]?.trim() === "") at++;
    return at;
}

/** After its own quotation mark only blanks may come; two of them are one letter. */
function endOfQuoted(line: string, from: number, separator: string): number | undefined {
    let at = from + 1;
    while (line[at] !== QUOTE || line[at + 1] === QUOTE) {
        if (at >= line.length) return undefined;
        at += line[at] === QUOTE ? 2 : 1;
    }
    const end = pastBlanks(line, at + 1, separator);
    return end === line.length || line[end] === separator ? end : undefined;
}

function unquoted(cell: string): string {
    return cell.startsWith(QUOTE)
        ? cell
              .slice(1, -1)
              .replaceAll(QUOTE + QUOTE, QUOTE)
              .trim()
        : cell;
}

function quoted(cell: string): string {
    return QUOTE + cell.replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE;
}

function needsQuotes(cell: string, separator: string): boolean {
    return [QUOTE, separator, "\n", "\r"].some((letter) => cell.includes(letter)) || cell !== cell.trim();
}
