import { useCallback, useState } from "react";
import type { Membership } from "../account/CompanyContext";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";
import { NetworksForm } from "./NetworksForm";
import { keptRule } from "./rule";

/** From which networks the company's people are let in (D3). */
export default function NetworksPage() {
    return <ForAdmins>{(company) => <Networks key={company.customerNumber} company={company} />}</ForAdmins>;
}

function Networks({ company }: { readonly company: Membership }) {
    const { t } = useTexts();
    const api = useApi();
    const { customerNumber, name } = company;
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/networks", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const { value: rule, reload, ...state } = useLoaded(load);
    // at once: the page forgets soon that the person has just come back
    const [kept] = useState(() => keptRule.read(customerNumber));

    return (
        <CompanyPage title={t("nav-networks")} lead={name}>
            {rule === undefined ? (
                state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )
            ) : (
                <NetworksForm customerNumber={customerNumber} rule={rule} kept={kept} />
            )}
        </CompanyPage>
    );
}
