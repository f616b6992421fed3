import type { ReactNode } from "react";

interface SmallTableProps {
    readonly caption: string;
    readonly headings: readonly string[];
    /** Names each row by its first cell. */
    readonly rows: readonly (readonly ReactNode[])[];
}

/** A few rows that are all there. On a phone each becomes a small card, as those of the long lists do. */
export function SmallTable({ caption, headings, rows }: SmallTableProps) {
    return (
        <table className="pf-v5-c-table pf-m-compact pf-m-grid-lg" role="table" aria-label={caption}>
            <thead className="pf-v5-c-table__thead" role="rowgroup">
                <tr className="pf-v5-c-table__tr" role="row">
                    {headings.map((heading) => (
                        <th className="pf-v5-c-table__th" role="columnheader" scope="col" key={heading}>
                            {heading}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody className="pf-v5-c-table__tbody" role="rowgroup">
                {rows.map((cells, place) => (
                    <tr className="pf-v5-c-table__tr" role="row" key={place}>
                        {cells.map((cell, column) =>
                            column === 0 ? (
                                <th
                                    className="pf-v5-c-table__th ca-row-header"
                                    role="rowheader"
                                    scope="row"
                                    data-label={headings[column]}
                                    key={column}
                                >
                                    <div>{cell}</div>
                                </th>
                            ) : (
                                <td
                                    className="pf-v5-c-table__td"
                                    role="cell"
                                    data-label={headings[column]}
                                    key={column}
                                >
                                    <div>{cell}</div>
                                </td>
                            ),
                        )}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
