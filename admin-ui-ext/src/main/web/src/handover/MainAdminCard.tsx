import { useNavigate } from "react-router-dom";
import { addresses } from "../account/addresses";
import type { OwnCompany } from "../company/CompanyCardProps";
import { Button } from "../kit/Button";
import { Card } from "../kit/layout";
import { useTexts } from "../text/TextContext";

/** For the main admin: that it is them, and the way to hand the role over (A5). */
export function MainAdminCard({ company }: { readonly company: OwnCompany }) {
    const { t } = useTexts();
    const navigate = useNavigate();
    const { handover } = company;
    return (
        <Card
            title={t("main-admin")}
            actions={
                <Button
                    onClick={() => {
                        void navigate(addresses.handover);
                    }}
                >
                    {t(handover === undefined ? "handover" : "handover-pending-show")}
                </Button>
            }
        >
            <p>
                {handover === undefined ? t("main-admin-is-you") : t("handover-pending-short", { login: handover.to })}
            </p>
        </Card>
    );
}
