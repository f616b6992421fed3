import { useCallback } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { useTexts } from "../text/TextContext";
import { DataCard } from "./DataCard";
import { fullName, RoleName } from "./person";
import { PermissionsCard } from "./PermissionsCard";
import { PersonActivityCard, PersonMailsCard } from "./PersonHistory";
import { SecurityCard } from "./SecurityCard";
import { SessionsCard } from "./SessionsCard";
import { StateCard } from "./StateCard";

/** One person's card (A12, D2). */
export default function EmployeePage() {
    const { personId = "" } = useParams();
    return (
        <ForAdmins>
            {({ customerNumber }) => (
                <Employee key={`${customerNumber} ${personId}`} customerNumber={customerNumber} id={personId} />
            )}
        </ForAdmins>
    );
}

function Employee({ customerNumber, id }: { readonly customerNumber: string; readonly id: string }) {
    const { t } = useTexts();
    const api = useApi();
    const navigate = useNavigate();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/people/{id}", { path: { customerNumber, id }, signal }),
        [api, customerNumber, id],
    );
    const { value: person, reload, ...state } = useLoaded(load);
    const back = { to: addresses.people, label: t("nav-people") };

    if (person === undefined) {
        return (
            <CompanyPage title={t("person")} back={back}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </CompanyPage>
        );
    }
    const card = { customerNumber, person, onChanged: reload };
    return (
        <CompanyPage title={fullName(person)} lead={<RoleName role={person.role} />} back={back}>
            <div className="ca-cards">
                <StateCard
                    {...card}
                    onDeleted={() => {
                        void navigate(addresses.people);
                    }}
                />
                <DataCard {...card} />
                <PermissionsCard {...card} />
                <SecurityCard {...card} />
                <SessionsCard {...card} />
                <PersonMailsCard {...card} />
                <PersonActivityCard {...card} />
            </div>
        </CompanyPage>
    );
}
