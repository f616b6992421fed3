import { useCompany } from "../account/CompanyContext";
import { useApi } from "../api/ApiContext";
import type { OwnCompany } from "../company/CompanyCardProps";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";

interface OfferedToYouProps {
    readonly company: OwnCompany;
    readonly onAnswered: () => void;
}

/** The main admin's role is offered to the person who looks (A5). */
export function OfferedToYou({ company, onAnswered }: OfferedToYouProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { refresh } = useCompany();
    const path = { customerNumber: company.customerNumber };

    function done(sentence: string) {
        say("success", sentence);
        refresh();
        onAnswered();
    }

    function accept() {
        confirm({
            title: t("handover-accept"),
            body: t("handover-accept-question", { company: company.name, login: `${company.customerNumber}_admin` }),
            action: t("handover-accept"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/handover/accept", { path });
                done(t("handover-accepted"));
            },
        });
    }

    function decline() {
        confirm({
            title: t("handover-decline"),
            body: t("handover-decline-question"),
            action: t("handover-decline"),
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/handover", { path });
                done(t("handover-declined"));
            },
        });
    }

    return (
        <Alert
            tone="info"
            title={t("handover-offered", { company: company.name })}
            actions={
                <>
                    <Button variant="primary" onClick={accept}>
                        {t("handover-accept")}
                    </Button>
                    <Button onClick={decline}>{t("handover-decline")}</Button>
                </>
            }
        >
            {t("handover-offered-hint")}
        </Alert>
    );
}
