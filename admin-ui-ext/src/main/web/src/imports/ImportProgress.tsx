import { useEffect, useRef } from "react";
import { Button } from "../kit/Button";
import { Actions, Facts } from "../kit/layout";
import { percentOf, Progress } from "../kit/Progress";
import { useTexts } from "../text/TextContext";
import { CountFacts } from "./CountFacts";
import type { CompanyFile } from "./companyFile";
import { doneOf, type Counts } from "./useImport";

/** So many percent are told at once: a reader that speaks is not to speak all the time. */
const TOLD_STEP = 10;

interface ImportProgressProps {
    readonly file: CompanyFile;
    readonly counts: Counts;
    readonly onStop: () => void;
}

/** How far the file is, and the way to stop it. */
export function ImportProgress({ file, counts, onStop }: ImportProgressProps) {
    const { t } = useTexts();
    const heading = useRef<HTMLHeadingElement>(null);
    const done = doneOf(counts);
    const told = Math.floor(percentOf(done, file.count) / TOLD_STEP) * TOLD_STEP;

    // the button that began it is gone
    useEffect(() => {
        heading.current?.focus();
    }, []);

    return (
        <div className="ca-stack">
            <h2 className="pf-v5-c-title pf-m-xl ca-told" ref={heading} tabIndex={-1}>
                {t("import-running")}
            </h2>
            <p>{t("import-running-hint")}</p>
            <Facts facts={[[t("import-file-name"), file.name]]} />
            <Progress
                label={t("import-progress")}
                done={Math.min(done, file.count)}
                total={file.count}
                words={t("import-progress-of", { done, total: file.count })}
            />
            <p className="pf-v5-screen-reader" role="status">
                {told > 0 && t("import-progress-told", { percent: told })}
            </p>
            <CountFacts counts={counts} />
            <Actions>
                <Button onClick={onStop}>{t("import-stop")}</Button>
            </Actions>
        </div>
    );
}
