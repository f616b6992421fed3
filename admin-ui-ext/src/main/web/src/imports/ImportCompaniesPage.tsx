import { useState } from "react";
import { Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useAskBeforeLeaving } from "../kit/useAskBeforeLeaving";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { ImportForm } from "./ImportForm";
import { ImportProgress } from "./ImportProgress";
import { ImportResult } from "./ImportResult";
import { useImport, type Ended } from "./useImport";

/** Loading companies from a file (A1), for people who work with spreadsheets. */
export default function ImportCompaniesPage() {
    const { t } = useTexts();
    const { mayManage } = useOperator();
    return (
        <Page
            title={t("import-title")}
            lead={t("import-lead")}
            back={{ to: addresses.companies, label: t("companies") }}
        >
            {mayManage ? (
                <Importing />
            ) : (
                <div className="ca-list">
                    <EmptyState title={t("managers-only")} />
                </div>
            )}
        </Page>
    );
}

function Importing() {
    const { t } = useTexts();
    const { state, begin, stop, reset } = useImport();
    const [again, setAgain] = useState<Ended>();
    const [loadedBefore, setLoadedBefore] = useState(false);

    useAskBeforeLeaving(state.status === "running", {
        title: t("import-leave-title"),
        body: t("import-leave-body"),
        action: t("import-leave-action"),
    });

    function choose(before: Ended | undefined) {
        setAgain(before);
        setLoadedBefore(true);
        reset();
    }

    if (state.status === "idle") {
        return <ImportForm again={again} focused={loadedBefore} onBegin={begin} />;
    }
    return (
        <div className="ca-list">
            {state.status === "running" ? (
                <ImportProgress file={state.file} counts={state.counts} onStop={stop} />
            ) : (
                <ImportResult
                    ended={state}
                    onAgain={() => {
                        choose(state);
                    }}
                    onAnother={() => {
                        choose(undefined);
                    }}
                />
            )}
        </div>
    );
}
