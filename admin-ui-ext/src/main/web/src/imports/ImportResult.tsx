import { useEffect, useRef } from "react";
import { Link } from "react-router-dom";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { Actions } from "../kit/layout";
import { save } from "../kit/save";
import { addresses } from "../operator/environment";
import { useTexts } from "../text/TextContext";
import { CountFacts } from "./CountFacts";
import { RefusedLines } from "./RefusedLines";
import { doneOf, type Ended } from "./useImport";

interface ImportResultProps {
    readonly ended: Ended;
    /** The same file once more. */
    readonly onAgain: () => void;
    readonly onAnother: () => void;
}

/** What became of the file, which lines were refused and why, and the way on. */
export function ImportResult({ ended, onAgain, onAnother }: ImportResultProps) {
    const { t } = useTexts();
    const { file, end, counts, refused } = ended;
    const heading = useRef<HTMLHeadingElement>(null);

    useEffect(() => {
        heading.current?.focus();
    }, []);

    return (
        <div className="ca-stack">
            <h2 className="pf-v5-c-title pf-m-xl ca-told" ref={heading} tabIndex={-1}>
                {t(end === "complete" ? "import-done" : end === "stopped" ? "import-stopped" : "import-broken")}
            </h2>
            {end !== "complete" && (
                <Alert
                    tone={end === "stopped" ? "info" : "warning"}
                    title={t("import-known", { done: doneOf(counts), total: file.count })}
                >
                    {t("import-again-hint")}
                </Alert>
            )}
            {end === "complete" && refused.length === 0 && <Alert tone="success" title={t("import-done-hint")} />}
            {refused.length > 0 && (
                <Alert tone="warning" title={t("import-done-refused", { count: refused.length })}>
                    {t(file.keepsReasonsInColumns ? "import-done-refused-hint" : "import-done-refused-json-hint")}
                </Alert>
            )}
            <CountFacts counts={counts} />
            <Actions>
                {refused.length > 0 && (
                    <Button
                        variant={end === "complete" ? "primary" : "secondary"}
                        onClick={() => {
                            save(file.reportOf(refused));
                        }}
                    >
                        {t("import-save-refused")}
                    </Button>
                )}
                {end !== "complete" && (
                    <Button variant="primary" onClick={onAgain}>
                        {t("import-again-file")}
                    </Button>
                )}
                <Button onClick={onAnother}>{t("import-another-file")}</Button>
                <Link to={addresses.companies}>{t("import-to-companies")}</Link>
            </Actions>
            {refused.length > 0 && (
                <div>
                    <h3 className="pf-v5-c-title pf-m-lg">{t("import-refused-list")}</h3>
                    <RefusedLines refused={refused} />
                </div>
            )}
        </div>
    );
}
