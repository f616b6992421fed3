import { Alert } from "../kit/Alert";
import { Facts } from "../kit/layout";
import { useTexts } from "../text/TextContext";
import type { CompanyFile } from "./companyFile";
import { SmallTable } from "./SmallTable";
import { LONGEST_SHOWN, shortened } from "./understood";

/** How a file was understood: wrong letters and wrong columns are seen before anything is done. */
export function FilePreview({ file }: { readonly file: CompanyFile }) {
    const { t } = useTexts();
    return (
        <div className="ca-stack">
            <Facts
                facts={[
                    [t("import-file-name"), file.name],
                    [t("import-file-count"), t("import-file-lines", { count: file.count })],
                    [
                        t("import-file-encoding"),
                        file.encoding === "UTF-8"
                            ? file.encoding
                            : t("import-encoding-check", { encoding: file.encoding }),
                    ],
                ]}
            />
            {file.fromReport && <Alert tone="info" title={t("import-from-report")} />}
            <div>
                <h3 className="pf-v5-c-title pf-m-md">{t("import-preview")}</h3>
                <SmallTable
                    caption={t("import-preview")}
                    headings={[t("import-preview-line"), t("customer-number"), t("company-name")]}
                    rows={file.preview.map(({ line, customerNumber, name }) => [
                        line,
                        shown(customerNumber, t("none"), t("import-unreadable")),
                        shown(name, t("none"), t("import-unreadable")),
                    ])}
                />
            </div>
        </div>
    );
}

function shown(text: string | undefined, none: string, unreadable: string) {
    if (text === undefined) return <span className="ca-quiet">{unreadable}</span>;
    return text.trim() === "" ? (
        <span className="ca-quiet">{none}</span>
    ) : (
        <span className="ca-breakable">{shortened(text, LONGEST_SHOWN)}</span>
    );
}
