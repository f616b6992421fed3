import { useCallback } from "react";
import { isAdmin, type Membership } from "../account/CompanyContext";
import { CompanyPage, ForMembers } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";
import { MainAdminCard } from "../handover/MainAdminCard";
import { OfferedToYou } from "../handover/OfferedToYou";
import { SoleAdminNotice } from "../people/SoleAdminNotice";
import { RightsNotice } from "../rights/RightsNotice";
import { AddressesCard } from "./AddressesCard";
import { ContactCard } from "./ContactCard";
import { LogoCard } from "./LogoCard";
import { RecordCard } from "./RecordCard";

/** The company itself: what the operator has on record, contact data, logo, delivery addresses (C8, C9). */
export default function CompanyDataPage() {
    return <ForMembers>{(company) => <CompanyData key={company.customerNumber} membership={company} />}</ForMembers>;
}

function CompanyData({ membership }: { readonly membership: Membership }) {
    const { t } = useTexts();
    const api = useApi();
    const { customerNumber } = membership;
    const admin = isAdmin(membership);
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const { value: company, reload, ...state } = useLoaded(load);

    if (company === undefined) {
        return (
            <CompanyPage title={t("nav-company-data")}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </CompanyPage>
        );
    }
    const card = { company, admin, onChanged: reload };
    return (
        <CompanyPage title={t("nav-company-data")} lead={company.name}>
            <div className="ca-stack">
                {company.role !== "main-admin" && company.handover && (
                    <OfferedToYou company={company} onAnswered={reload} />
                )}
                {!admin && <RightsNotice company={membership} />}
                <SoleAdminNotice />
                <div className="ca-cards">
                    <RecordCard company={company} />
                    <div className="ca-stack">
                        <ContactCard {...card} />
                        <LogoCard {...card} />
                        {company.role === "main-admin" && <MainAdminCard company={company} />}
                    </div>
                </div>
                <AddressesCard customerNumber={customerNumber} />
            </div>
        </CompanyPage>
    );
}
