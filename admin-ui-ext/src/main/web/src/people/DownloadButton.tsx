import { useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Button } from "../kit/Button";
import { useToast } from "../kit/Toasts";
import { save } from "../kit/save";
import { useTexts } from "../text/TextContext";
import { listParameters } from "./listParameters";

interface DownloadButtonProps {
    readonly customerNumber: string;
    readonly view: Parameters<typeof listParameters>[0];
}

/** The people of the list, all pages, as CSV. */
export function DownloadButton({ customerNumber, view }: DownloadButtonProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [busy, setBusy] = useState(false);

    async function download() {
        setBusy(true);
        try {
            const { search, state, sort } = listParameters(view);
            const given = { path: { customerNumber }, query: { search, state, sort } };
            save(await api.download("/realms/{realm}/company/{customerNumber}/people.csv", given, "people.csv"));
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            say("danger", t("download-failed"), error.detail);
        } finally {
            setBusy(false);
        }
    }

    return (
        <Button
            busy={busy}
            onClick={() => {
                void download();
            }}
        >
            {t("download-csv")}
        </Button>
    );
}
