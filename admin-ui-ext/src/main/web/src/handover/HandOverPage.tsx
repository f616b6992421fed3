import { useCallback } from "react";
import { CompanyPage, ForMembers, NotForYou } from "../account/CompanyPage";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";
import { HandOverForm } from "./HandOverForm";
import { PendingOffer } from "./PendingOffer";

/** The main admin hands the role over, or takes the offer back (A5). */
export default function HandOverPage() {
    const { t } = useTexts();
    return (
        <ForMembers>
            {({ customerNumber, role }) =>
                role === "main-admin" ? (
                    <HandOver key={customerNumber} customerNumber={customerNumber} />
                ) : (
                    <NotForYou title={t("main-admin-only")}>{t("main-admin-only-hint")}</NotForYou>
                )
            }
        </ForMembers>
    );
}

function HandOver({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const { value: company, reload, ...state } = useLoaded(load);

    return (
        <CompanyPage
            title={t("handover")}
            lead={t("handover-lead")}
            back={{ to: addresses.data, label: t("nav-company-data") }}
        >
            {company === undefined ? (
                state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )
            ) : company.handover === undefined ? (
                <HandOverForm customerNumber={customerNumber} onOffered={reload} />
            ) : (
                <PendingOffer customerNumber={customerNumber} offer={company.handover} onWithdrawn={reload} />
            )}
        </CompanyPage>
    );
}
