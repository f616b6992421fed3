import { useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import { PermissionFields, toMark, type CompanyPermission, type Said } from "./PermissionFields";

interface EditPermissionDialogProps {
    readonly permission: CompanyPermission;
    readonly onClose: () => void;
    readonly onSaved: () => void;
}

/** Changes what is said of a permission, and which companies may give it. */
export function EditPermissionDialog({ permission, onClose, onSaved }: EditPermissionDialogProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const { id, name, descriptions, companies } = permission;
    const [said, setSaid] = useState<Said>({ pl: descriptions.pl ?? "", en: descriptions.en ?? "", companies });
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();

    async function save() {
        if (busy) return;
        setProblem(undefined);
        setBusy(true);
        try {
            await api.put("/admin/realms/{realm}/company-permissions/{roleId}", {
                path: { roleId: id },
                body: toMark(said),
            });
            say("success", t("saved"));
            onClose();
            onSaved();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <Dialog
            title={t("permission-edit", { name })}
            onClose={onClose}
            onSubmit={() => {
                void save();
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
            <div className="pf-v5-c-form">
                {problem && (
                    <div role="alert">
                        <Alert
                            tone="danger"
                            title={Object.keys(problem.byField).length > 0 ? t("look-at-fields") : problem.detail}
                        />
                    </div>
                )}
                <PermissionFields said={said} onChange={setSaid} problems={problem?.byField ?? {}} />
                {companies === "all" && said.companies === "by-product" && (
                    <div role="status">
                        <Alert tone="warning" title={t("permission-narrowed")}>
                            {t("permission-narrowed-hint")}
                        </Alert>
                    </div>
                )}
            </div>
        </Dialog>
    );
}
