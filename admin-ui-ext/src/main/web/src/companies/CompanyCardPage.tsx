import { useCallback } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { ActivityTable } from "../activity/ActivityTable";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card, Facts, Page } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import type { ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { useTexts, type MessageKey } from "../text/TextContext";
import { MainAdminLabel, StatusLabel, type Company } from "./company";
import { PeopleToLookAt } from "./PeopleToLookAt";
import { useCompany } from "./useCompany";

/** One company: its data, its main admin, its people to look at, what was done. */
export default function CompanyCardPage() {
    const { t } = useTexts();
    const { customerNumber = "" } = useParams();
    const { value: company, reload, ...state } = useCompany(customerNumber);
    const back = { to: addresses.companies, label: t("companies") };
    if (company === undefined) {
        return (
            <Page title={customerNumber} back={back}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </Page>
        );
    }
    return (
        <Page title={company.name} lead={`${t("customer-number")}: ${customerNumber}`} back={back}>
            <div className="ca-stack">
                <div className="ca-cards">
                    <DataCard company={company} />
                    <MainAdminCard company={company} onChanged={reload} />
                </div>
                <Card title={t("people")}>
                    <PeopleToLookAt key={customerNumber} customerNumber={customerNumber} />
                </Card>
                <Card title={t("nav-activity")}>
                    <Log key={customerNumber} customerNumber={customerNumber} />
                </Card>
            </div>
        </Page>
    );
}

const LEGAL_FORMS: Record<NonNullable<Company["legalForm"]>, MessageKey> = {
    "sole-trader": "legal-form-sole-trader",
    "registered-company": "legal-form-registered-company",
};

function DataCard({ company }: { readonly company: Company }) {
    const { t } = useTexts();
    const navigate = useNavigate();
    const { mayManage } = useOperator();
    const { seat } = company;
    return (
        <Card
            title={t("company-data")}
            actions={
                mayManage &&
                company.status === "open" && (
                    <Button
                        onClick={() => {
                            void navigate(addresses.editCompany(company.customerNumber));
                        }}
                    >
                        {t("edit")}
                    </Button>
                )
            }
        >
            <Facts
                facts={[
                    [t("state"), <StatusLabel key="status" status={company.status} />],
                    [t("tax-id"), company.taxId],
                    [t("vat-id"), company.vatId],
                    [t("legal-form"), company.legalForm && t(LEGAL_FORMS[company.legalForm])],
                    [t("phone"), company.phone],
                    [t("email"), company.email],
                    [
                        t("seat"),
                        seat &&
                            [seat.street, `${seat.postalCode ?? ""} ${seat.city ?? ""}`, seat.country]
                                .filter((line) => line?.trim())
                                .join(", "),
                    ],
                    [t("contract-ref"), company.contractRef],
                    [t("registered-at"), <Moment key="registered" at={company.registeredAt} />],
                    [t("closed-at"), company.closedAt && <Moment at={company.closedAt} />],
                ]}
            />
        </Card>
    );
}

function MainAdminCard({ company, onChanged }: { readonly company: Company; readonly onChanged: () => void }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { mayManage } = useOperator();
    const { customerNumber, mainAdmin } = company;

    function mailActivation() {
        confirm({
            title: t("mail-activation"),
            body: t("mail-main-admin-question", { login: mainAdmin.login ?? "" }),
            action: t("send"),
            async act() {
                await api.post("/admin/realms/{realm}/companies/{customerNumber}/main-admin/activation-mail", {
                    path: { customerNumber },
                });
                say("success", t("main-admin-mailed"));
                onChanged();
            },
        });
    }

    return (
        <Card
            title={t("main-admin")}
            actions={
                mayManage &&
                company.status === "open" &&
                mainAdmin.state === "invited" && <Button onClick={mailActivation}>{t("mail-activation")}</Button>
            }
        >
            <Facts
                facts={[
                    [t("state"), <MainAdminLabel key="state" state={mainAdmin.state} />],
                    [t("login"), mainAdmin.login],
                ]}
            />
        </Card>
    );
}

function Log({ customerNumber }: { readonly customerNumber: string }) {
    const api = useApi();
    const load = useCallback(
        ({ first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/companies/{customerNumber}/activity", {
                path: { customerNumber },
                query: { first, max },
                signal,
            }),
        [api, customerNumber],
    );
    return <ActivityTable memory={`company-accounts.operator.activity.${customerNumber}`} load={load} />;
}
