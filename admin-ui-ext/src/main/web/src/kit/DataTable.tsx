import type { ReactNode } from "react";
import { useTexts } from "../text/TextContext";
import { classes } from "./classes";
import { Icon } from "./Icon";
import { EmptyState, Failed, Loading } from "./states";
import { PAGE_SIZE, type ServerList } from "./useServerList";

export interface Column<T> {
    readonly name: string;
    readonly heading: string;
    readonly cell: (row: T) => ReactNode;
    /** Name of the order that the server knows. */
    readonly sort?: string;
    /** The column that names the row. */
    readonly header?: boolean;
}

export interface Selection<T> {
    readonly chosen: ReadonlySet<string>;
    readonly onChange: (chosen: ReadonlySet<string>) => void;
    /** What the check box of a row is called. */
    readonly label: (row: T) => string;
    /** A row that nothing can be done to cannot be chosen. */
    readonly selectable?: (row: T) => boolean;
}

interface DataTableProps<T> {
    /** What is listed. */
    readonly caption: string;
    readonly list: ServerList<T>;
    readonly columns: readonly Column<T>[];
    readonly idOf: (row: T) => string;
    readonly selection?: Selection<T> | undefined;
    readonly empty: ReactNode;
}

/** A page of a list, with its states. On a phone each row becomes a small card, as PatternFly's tables do. */
export function DataTable<T>({ caption, list, columns, idOf, selection, empty }: DataTableProps<T>) {
    const { t } = useTexts();
    const { state, rows } = list;
    if (state.status === "failed") {
        return <Failed error={state.error} onRetry={list.reload} />;
    }
    if (state.value === undefined) {
        return <Loading />;
    }
    if (rows.length === 0 && list.page === 0) {
        return list.narrowed ? <EmptyState title={t("nothing-found")}>{t("nothing-found-hint")}</EmptyState> : empty;
    }
    const selectable = rows.filter((row) => selection?.selectable?.(row) ?? true).map(idOf);
    return (
        <>
            <table
                className={classes("pf-v5-c-table pf-m-compact pf-m-grid-lg", state.status === "loading" && "ca-stale")}
                role="table"
                aria-label={caption}
                aria-busy={state.status === "loading"}
            >
                <thead className={classes("pf-v5-c-table__thead", selection && "ca-with-select-all")} role="rowgroup">
                    <tr className="pf-v5-c-table__tr" role="row">
                        {selection && (
                            <th className="pf-v5-c-table__th pf-v5-c-table__check" role="columnheader">
                                <SelectAll ids={selectable} selection={selection} />
                            </th>
                        )}
                        {columns.map((column) => (
                            <Heading key={column.name} column={column} list={list} />
                        ))}
                    </tr>
                </thead>
                <tbody className="pf-v5-c-table__tbody" role="rowgroup">
                    {rows.map((row) => (
                        <tr className="pf-v5-c-table__tr" role="row" key={idOf(row)}>
                            {selection && (
                                <td className="pf-v5-c-table__td pf-v5-c-table__check" role="cell">
                                    <SelectOne row={row} id={idOf(row)} selection={selection} />
                                </td>
                            )}
                            {columns.map((column) =>
                                column.header ? (
                                    <th
                                        className="pf-v5-c-table__th ca-row-header"
                                        role="rowheader"
                                        scope="row"
                                        data-label={column.heading}
                                        key={column.name}
                                    >
                                        {/* on a phone each child would be a line of its grid, as high as the heading beside it */}
                                        <div>{column.cell(row)}</div>
                                    </th>
                                ) : (
                                    <td
                                        className="pf-v5-c-table__td"
                                        role="cell"
                                        data-label={column.heading}
                                        key={column.name}
                                    >
                                        {column.cell(row)}
                                    </td>
                                ),
                            )}
                        </tr>
                    ))}
                </tbody>
            </table>
            <Pager list={list} />
        </>
    );
}

function Heading<T>({ column, list }: { readonly column: Column<T>; readonly list: ServerList<T> }) {
    const { sort } = column;
    if (sort === undefined) {
        return (
            <th className="pf-v5-c-table__th" role="columnheader" scope="col">
                {column.heading}
            </th>
        );
    }
    const ascending = list.view.sort === sort;
    const descending = list.view.sort === `-${sort}`;
    return (
        <th
            className={classes("pf-v5-c-table__th pf-v5-c-table__sort", (ascending || descending) && "pf-m-selected")}
            role="columnheader"
            scope="col"
            aria-sort={ascending ? "ascending" : descending ? "descending" : "none"}
        >
            <button
                className="pf-v5-c-table__button"
                type="button"
                onClick={() => {
                    list.setSort(ascending ? `-${sort}` : sort);
                }}
            >
                <span className="pf-v5-c-table__button-content">
                    <span className="pf-v5-c-table__text">{column.heading}</span>
                    <span className="pf-v5-c-table__sort-indicator">
                        <Icon name={ascending ? "up" : descending ? "down" : "unsorted"} />
                    </span>
                </span>
            </button>
        </th>
    );
}

function SelectAll<T>({ ids, selection }: { readonly ids: readonly string[]; readonly selection: Selection<T> }) {
    const { t } = useTexts();
    const all = ids.length > 0 && ids.every((id) => selection.chosen.has(id));
    return (
        <label className="ca-select-all">
            <input
                type="checkbox"
                checked={all}
                disabled={ids.length === 0}
                onChange={() => {
                    selection.onChange(new Set(all ? [] : ids));
                }}
            />
            {/* in the head of a table its place says it; on a phone, where there is no head, it has to be read */}
            <span>{t("select-all")}</span>
        </label>
    );
}

interface SelectOneProps<T> {
    readonly row: T;
    readonly id: string;
    readonly selection: Selection<T>;
}

function SelectOne<T>({ row, id, selection }: SelectOneProps<T>) {
    if (!(selection.selectable?.(row) ?? true)) {
        return null;
    }
    return (
        <input
            type="checkbox"
            aria-label={selection.label(row)}
            checked={selection.chosen.has(id)}
            onChange={(event) => {
                const chosen = new Set(selection.chosen);
                if (event.target.checked) chosen.add(id);
                else chosen.delete(id);
                selection.onChange(chosen);
            }}
        />
    );
}

function Pager<T>({ list }: { readonly list: ServerList<T> }) {
    const { t } = useTexts();
    const { page, hasNext, rows } = list;
    if (page === 0 && !hasNext) {
        return null;
    }
    const first = page * PAGE_SIZE + 1;
    return (
        <nav className="ca-pager" aria-label={t("pages")}>
            <span>{t("rows-shown", { first, last: page * PAGE_SIZE + rows.length })}</span>
            <PagerButton
                label={t("previous-page")}
                icon="previous"
                disabled={page === 0}
                onClick={() => {
                    list.setPage(page - 1);
                }}
            />
            <PagerButton
                label={t("next-page")}
                icon="next"
                disabled={!hasNext}
                onClick={() => {
                    list.setPage(page + 1);
                }}
            />
        </nav>
    );
}

interface PagerButtonProps {
    readonly label: string;
    readonly icon: "previous" | "next";
    readonly disabled: boolean;
    readonly onClick: () => void;
}

function PagerButton({ label, icon, disabled, onClick }: PagerButtonProps) {
    return (
        <button
            className="pf-v5-c-button pf-m-plain"
            type="button"
            aria-label={label}
            disabled={disabled}
            onClick={onClick}
        >
            <Icon name={icon} />
        </button>
    );
}
