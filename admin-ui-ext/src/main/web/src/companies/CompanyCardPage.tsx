import { useCallback, useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { ActivityTable } from "../activity/ActivityTable";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { Card, Facts, Page } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { Tabs } from "../kit/Tabs";
import { useToast } from "../kit/Toasts";
import type { ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { useTexts, type MessageKey } from "../text/TextContext";
import { ClosedNotice, ClosingCard } from "./ClosingCard";
import { StatusLabel, type Company } from "./company";
import { MainAdminCard } from "./MainAdminCard";
import { NetworksCard, useTrustedNetworks } from "./NetworksCard";
import { PeopleToLookAt } from "./PeopleToLookAt";
import { AddressesToLookAt, ProductsToLookAt, TransactionsToLookAt } from "./RecordsToLookAt";
import { useCompany } from "./useCompany";

/** One company: its data, its main admin, its state, and to look at its people, what is recorded, what was done. */
export default function CompanyCardPage() {
    const { t } = useTexts();
    const { customerNumber = "" } = useParams();
    const { value: company, reload, gone, ...state } = useCompany(customerNumber);
    const networks = useTrustedNetworks(customerNumber);
    const [turn, setTurn] = useState(0);
    const back = { to: addresses.companies, label: t("companies") };
    useGoingBack(gone ? company?.name : undefined);

    const reloadNetworks = networks.reload;
    const changed = useCallback(() => {
        reload();
        reloadNetworks();
        setTurn((before) => before + 1);
    }, [reload, reloadNetworks]);

    if (company === undefined || networks.awaited) {
        return (
            <Page title={customerNumber} back={back}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </Page>
        );
    }
    return (
        <Page title={company.name} lead={`${t("customer-number")}: ${customerNumber}`} back={back}>
            <div className="ca-stack">
                <ClosedNotice company={company} onChanged={changed} />
                <div className="ca-cards">
                    <DataCard company={company} />
                    <div className="ca-stack">
                        <MainAdminCard company={company} onChanged={changed} />
                        <NetworksCard company={company} networks={networks} onChanged={changed} />
                        <ClosingCard company={company} onChanged={changed} />
                    </div>
                </div>
                {/* what is listed is read again after an act */}
                <Parts key={`${customerNumber} ${turn.toString()}`} customerNumber={customerNumber} />
            </div>
        </Page>
    );
}

/** A company that is gone has no page any more. */
function useGoingBack(name: string | undefined) {
    const { t } = useTexts();
    const say = useToast();
    const navigate = useNavigate();
    useEffect(() => {
        if (name === undefined) return;
        say("success", t("company-gone", { name }));
        void navigate(addresses.companies);
    }, [name, say, t, navigate]);
}

function Parts({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    return (
        <Card>
            <Tabs
                label={t("company-parts")}
                tabs={[
                    {
                        name: "people",
                        title: t("people"),
                        panel: () => <PeopleToLookAt customerNumber={customerNumber} />,
                    },
                    {
                        name: "addresses",
                        title: t("delivery-addresses"),
                        panel: () => <AddressesToLookAt customerNumber={customerNumber} />,
                    },
                    {
                        name: "products",
                        title: t("nav-products"),
                        panel: () => <ProductsToLookAt customerNumber={customerNumber} />,
                    },
                    {
                        name: "transactions",
                        title: t("nav-transactions"),
                        panel: () => <TransactionsToLookAt customerNumber={customerNumber} />,
                    },
                    {
                        name: "activity",
                        title: t("nav-activity"),
                        panel: () => <Log customerNumber={customerNumber} />,
                    },
                ]}
            />
        </Card>
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
                    [t("state"), <StatusLabel key="status" company={company} />],
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
