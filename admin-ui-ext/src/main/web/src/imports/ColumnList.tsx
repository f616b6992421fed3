import { useTexts, type MessageKey } from "../text/TextContext";
import { COLUMNS, REQUIRED, REQUIRED_OF_NEW, type ColumnName } from "./columns";
import { SmallTable } from "./SmallTable";

/** What goes into each column, for those who look for it. */
export function ColumnList() {
    const { t } = useTexts();
    return (
        <details className="ca-details">
            <summary>{t("import-columns")}</summary>
            <SmallTable
                caption={t("import-columns")}
                headings={[t("import-columns-name"), t("import-columns-what"), t("import-columns-required-title")]}
                rows={COLUMNS.map((name) => [
                    <code className="ca-breakable" key={name}>
                        {name}
                    </code>,
                    t(`import-column-${name}`),
                    t(requirementOf(name)),
                ])}
            />
        </details>
    );
}

function requirementOf(name: ColumnName): MessageKey {
    if (REQUIRED.includes(name)) return "import-columns-required";
    return REQUIRED_OF_NEW.includes(name) ? "import-columns-required-new" : "import-columns-optional";
}
