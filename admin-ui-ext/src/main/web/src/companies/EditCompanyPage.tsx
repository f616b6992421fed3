import { useCallback } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Page } from "../kit/layout";
import { EmptyState, Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import type { Company } from "./company";
import { CompanyForm, EMPTY, type CompanyFields, type MainAdminPart } from "./CompanyForm";

/** Correcting a company's data, and its main admin's until the account is activated (A1). */
export default function EditCompanyPage() {
    const { t } = useTexts();
    const { customerNumber = "" } = useParams();
    const api = useApi();
    const { mayManage } = useOperator();
    const load = useCallback(
        async (signal: AbortSignal) => {
            const company = await api.get("/admin/realms/{realm}/companies/{customerNumber}", {
                path: { customerNumber },
                signal,
            });
            const { id, state, offered } = company.mainAdmin;
            // whoever is only asked need not belong to the company, and their data is their own
            const invited =
                state === "invited" && !offered && id !== undefined
                    ? await api.get("/admin/realms/{realm}/companies/{customerNumber}/people/{id}", {
                          path: { customerNumber, id },
                          signal,
                      })
                    : undefined;
            return { company, invited };
        },
        [api, customerNumber],
    );
    const { value, reload, ...state } = useLoaded(load);

    return (
        <Page title={t("edit-company")} back={{ to: addresses.company(customerNumber), label: customerNumber }}>
            <div className="ca-list">
                {!mayManage ? (
                    <EmptyState title={t("managers-only")} />
                ) : value !== undefined ? (
                    <Editing {...value} />
                ) : state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )}
            </div>
        </Page>
    );
}

interface EditingProps {
    readonly company: Company;
    readonly invited: Partial<Record<"firstName" | "lastName" | "email" | "locale", string>> | undefined;
}

function Editing({ company, invited }: EditingProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const navigate = useNavigate();
    const { customerNumber, seat } = company;
    const initial: CompanyFields = {
        customerNumber,
        name: company.name,
        taxId: company.taxId ?? "",
        vatId: company.vatId ?? "",
        legalForm: company.legalForm ?? "",
        phone: company.phone ?? "",
        email: company.email ?? "",
        street: seat?.street ?? "",
        postalCode: seat?.postalCode ?? "",
        city: seat?.city ?? "",
        country: seat?.country ?? EMPTY.country,
        contractRef: company.contractRef ?? "",
        firstName: invited?.firstName ?? "",
        lastName: invited?.lastName ?? "",
        adminEmail: invited?.email ?? "",
        locale: invited?.locale ?? EMPTY.locale,
    };
    return (
        <CompanyForm
            initial={initial}
            isNew={false}
            mainAdmin={partOf(company, invited !== undefined)}
            action={t("save")}
            onSave={async (_, body) => {
                const { mainAdmin } = await api.put("/admin/realms/{realm}/companies/{customerNumber}", {
                    path: { customerNumber },
                    body,
                });
                // what was sent before changes nothing when it is sent again, so that systems may repeat themselves
                if (body.mainAdmin && mainAdmin.state === "vacant") {
                    say("warning", t("main-admin-not-named"), t("main-admin-not-named-hint"));
                } else {
                    say("success", t("saved"));
                }
                await navigate(addresses.company(customerNumber));
            }}
            onCancel={() => {
                void navigate(addresses.company(customerNumber));
            }}
        />
    );
}

function partOf({ mainAdmin: { state, offered } }: Company, invited: boolean): MainAdminPart {
    if (invited) return "corrected";
    if (offered) return "offered";
    return state === "vacant" ? "vacant" : "none";
}
