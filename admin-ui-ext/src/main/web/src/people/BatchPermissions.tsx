import { useState } from "react";
import { ApiProblem } from "../api/problem";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { useTexts } from "../text/TextContext";
import { PermissionChoice } from "./PermissionChoice";
import type { Permissions } from "./usePermissions";

interface BatchPermissionsProps {
    readonly permissions: Permissions;
    readonly count: number;
    readonly onClose: () => void;
    readonly onChosen: (given: readonly string[]) => Promise<void>;
}

/** All that each of the people chosen shall hold from now on. */
export function BatchPermissions({ permissions, count, onClose, onChosen }: BatchPermissionsProps) {
    const { t } = useTexts();
    const [given, setGiven] = useState<readonly string[]>([]);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<string>();

    async function save() {
        setBusy(true);
        setProblem(undefined);
        try {
            await onChosen(given);
            onClose();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error.detail);
            setBusy(false);
        }
    }

    return (
        <Dialog
            title={t("set-permissions")}
            onClose={onClose}
            onSubmit={() => {
                if (!busy) void save();
            }}
            footer={
                <>
                    <Button type="submit" variant="primary" busy={busy}>
                        {t("save")}
                    </Button>
                    <Button variant="link" onClick={onClose}>
                        {t("cancel")}
                    </Button>
                </>
            }
        >
            <div className="ca-stack">
                <p>{t("batch-permissions-question", { count })}</p>
                <PermissionChoice permissions={permissions} chosen={given} onChange={setGiven} problem={problem} />
            </div>
        </Dialog>
    );
}
