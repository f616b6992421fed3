import { useEffect, useRef, useState } from "react";
import { Link } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Actions } from "../kit/layout";
import { save } from "../kit/save";
import { addresses } from "../operator/environment";
import { useTexts, type MessageKey } from "../text/TextContext";
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
    const api = useApi();
    const confirm = useConfirm();
    const { file, end, why, counts, refused } = ended;
    const signedOut = why?.signedOut === true;
    const [saved, setSaved] = useState(refused.length === 0);
    const heading = useRef<HTMLHeadingElement>(null);

    useEffect(() => {
        heading.current?.focus();
    }, []);

    function signIn() {
        if (saved) {
            void api.signIn();
            return;
        }
        confirm({
            title: t("import-sign-in-title"),
            body: t("import-sign-in-body"),
            action: t("import-sign-in-action"),
            act: () => api.signIn(),
        });
    }

    return (
        <div className="ca-stack">
            <h2 className="pf-v5-c-title pf-m-xl ca-told" ref={heading} tabIndex={-1}>
                {t(headingOf(ended))}
            </h2>
            {why !== undefined && why.type !== "offline" && (
                <Alert tone="danger" title={why.detail}>
                    {signedOut && t("import-signed-out-hint")}
                </Alert>
            )}
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
                            setSaved(true);
                        }}
                    >
                        {t("import-save-refused")}
                    </Button>
                )}
                {signedOut ? (
                    <Button variant="primary" onClick={signIn}>
                        {t("import-sign-in")}
                    </Button>
                ) : (
                    <>
                        {end !== "complete" && (
                            <Button variant="primary" onClick={onAgain}>
                                {t("import-again-file")}
                            </Button>
                        )}
                        <Button onClick={onAnother}>{t("import-another-file")}</Button>
                        <Link to={addresses.companies}>{t("import-to-companies")}</Link>
                    </>
                )}
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

function headingOf({ end, why }: Ended): MessageKey {
    if (end === "complete") return "import-done";
    if (end === "stopped") return "import-stopped";
    return why === undefined || why.type === "offline" ? "import-broken" : "import-broken-off";
}
