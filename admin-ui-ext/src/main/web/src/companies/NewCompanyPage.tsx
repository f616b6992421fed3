import { useNavigate } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { CompanyForm, EMPTY } from "./CompanyForm";

/** Registering a company (A1). */
export default function NewCompanyPage() {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const navigate = useNavigate();
    const { mayManage } = useOperator();
    return (
        <Page
            title={t("register-company")}
            lead={t("register-company-lead")}
            back={{ to: addresses.companies, label: t("companies") }}
        >
            <div className="ca-list">
                {mayManage ? (
                    <CompanyForm
                        initial={EMPTY}
                        isNew
                        mainAdmin="new"
                        action={t("register-company")}
                        onSave={async (customerNumber, body) => {
                            const { name } = await api.put("/admin/realms/{realm}/companies/{customerNumber}", {
                                path: { customerNumber },
                                query: { onlyNew: true },
                                body,
                            });
                            say("success", t("company-registered", { name }));
                            await navigate(addresses.company(customerNumber));
                        }}
                        onCancel={() => {
                            void navigate(addresses.companies);
                        }}
                    />
                ) : (
                    <EmptyState title={t("managers-only")} />
                )}
            </div>
        </Page>
    );
}
