import { useCallback } from "react";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import type { ListQuery } from "../kit/useServerList";
import { usePermissions } from "../people/usePermissions";
import { useTexts } from "../text/TextContext";
import { ActivityTable } from "./ActivityTable";

/** Every act on the company's accounts. */
export default function ActivityPage() {
    return (
        <ForAdmins>
            {(company) => <Log key={company.customerNumber} customerNumber={company.customerNumber} />}
        </ForAdmins>
    );
}

function Log({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const permissions = usePermissions(customerNumber);
    const load = useCallback(
        ({ first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/activity", {
                path: { customerNumber },
                query: { first, max },
                signal,
            }),
        [api, customerNumber],
    );
    return (
        <CompanyPage title={t("nav-activity")} lead={t("activity-lead")}>
            <div className="ca-list">
                <ActivityTable
                    memory={`company-accounts.activity.${customerNumber}`}
                    permissions={permissions.value}
                    load={load}
                />
            </div>
        </CompanyPage>
    );
}
