import { useEnvironment } from "@keycloak/keycloak-account-ui";
import { CompanyPage } from "../account/CompanyPage";
import type { Environment } from "../account/environment";
import { Button } from "../kit/Button";
import { Card } from "../kit/layout";
import { useTexts } from "../text/TextContext";

/** Leads to the page on which a person adds a company to their own account (B2), and tells what is needed for it. */
export default function AddCompanyPage() {
    const { t } = useTexts();
    const { keycloak } = useEnvironment<Environment>();

    return (
        <CompanyPage title={t("nav-join")} lead={t("join-lead")}>
            <Card title={t("join-needed")}>
                <div className="ca-stack">
                    <ul>
                        <li>{t("join-needed-tax-number")}</li>
                        <li>{t("join-needed-licence-number")}</li>
                    </ul>
                    <p>{t("join-without-them")}</p>
                    <Button
                        variant="primary"
                        onClick={() => {
                            void keycloak.login({ action: "company-join" });
                        }}
                    >
                        {t("nav-join")}
                    </Button>
                </div>
            </Card>
        </CompanyPage>
    );
}
