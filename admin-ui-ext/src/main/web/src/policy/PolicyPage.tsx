import { useCallback } from "react";
import { Link } from "react-router-dom";
import type { Membership } from "../account/CompanyContext";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Card, Facts } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { Day } from "../text/Day";
import { useTexts } from "../text/TextContext";
import { PolicyForm } from "./PolicyForm";

export type Policy = Schemas["PolicyRepresentation"];

/** What the company requires of all its people when they sign in (D2). */
export default function PolicyPage() {
    return <ForAdmins>{(company) => <SecurityPolicy key={company.customerNumber} company={company} />}</ForAdmins>;
}

function SecurityPolicy({ company }: { readonly company: Membership }) {
    const { t } = useTexts();
    const api = useApi();
    const { customerNumber, name } = company;
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/policy", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const { value: policy, reload, ...state } = useLoaded(load);

    return (
        <CompanyPage title={t("nav-policy")} lead={name}>
            {policy === undefined ? (
                state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )
            ) : (
                <div className="ca-stack">
                    <WhereItStands policy={policy} />
                    <PolicyForm
                        key={`${policy.from ?? ""} ${policy.today}`}
                        customerNumber={customerNumber}
                        policy={policy}
                        onChanged={reload}
                    />
                </div>
            )}
        </CompanyPage>
    );
}

/** Whether it is required, and who has it. */
function WhereItStands({ policy }: { readonly policy: Policy }) {
    const { t } = useTexts();
    const { from, inForce, withSecondFactor, withoutSecondFactor } = policy;
    return (
        <Card title={t("policy-two-factor")}>
            <Facts
                facts={[
                    [
                        t("policy-required"),
                        from === undefined ? (
                            t("policy-no")
                        ) : (
                            <>
                                {t(inForce ? "policy-since" : "policy-from")} <Day on={from} />
                            </>
                        ),
                    ],
                    [t("policy-with"), String(withSecondFactor)],
                    [
                        t("policy-without"),
                        <>
                            {withoutSecondFactor}
                            {withoutSecondFactor > 0 && (
                                <>
                                    {" "}
                                    – <Link to={addresses.peopleWithoutSecondFactor}>{t("policy-without-list")}</Link>
                                </>
                            )}
                        </>,
                    ],
                ]}
            />
        </Card>
    );
}
