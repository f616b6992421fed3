import { useCallback } from "react";
import { DataTable, type Column } from "../kit/DataTable";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { useTexts } from "../text/TextContext";
import { LONGEST_SHOWN, reasonsOf, shortened, type LineResult } from "./understood";

/** The view of an earlier file is not taken up again. */
const FROM_THE_FIRST = {};

/** Refused lines with what is wrong with them, a page at a time. */
export function RefusedLines({ refused }: { readonly refused: readonly LineResult[] }) {
    const { t } = useTexts();
    const load = useCallback(
        ({ first, max }: ListQuery) => Promise.resolve(refused.slice(first, first + max)),
        [refused],
    );
    const list = useServerList<LineResult>("company-accounts.refused-lines", "", load, FROM_THE_FIRST);
    const columns: readonly Column<LineResult>[] = [
        { name: "line", heading: t("import-preview-line"), header: true, cell: ({ line }) => line },
        {
            name: "customer-number",
            heading: t("customer-number"),
            cell: ({ customerNumber }) =>
                customerNumber === undefined ? (
                    <span className="ca-quiet">{t("none")}</span>
                ) : (
                    <span className="ca-breakable">{shortened(customerNumber, LONGEST_SHOWN)}</span>
                ),
        },
        {
            name: "why",
            heading: t("import-refused-why"),
            cell: (result) => <Reasons result={result} />,
        },
    ];
    return (
        <DataTable
            caption={t("import-refused-list")}
            list={list}
            columns={columns}
            idOf={({ line }) => String(line)}
            empty={t("import-refused-none")}
        />
    );
}

function Reasons({ result }: { readonly result: LineResult }) {
    return (
        <ul className="ca-reasons">
            {reasonsOf(result).map(({ column, detail }, place) => (
                <li key={place}>
                    {column !== undefined && (
                        <>
                            <code>{column}</code>:{" "}
                        </>
                    )}
                    {detail}
                </li>
            ))}
        </ul>
    );
}
