import { useCallback } from "react";
import { Link } from "react-router-dom";
import { addresses } from "../account/addresses";
import { useCompany, type Membership } from "../account/CompanyContext";
import { CompanyPage, ForAdmins, NotForYou } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { EmptyState, Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { useServerList, type ListQuery, type ServerList } from "../kit/useServerList";
import { fullName } from "../people/person";
import { Email } from "../text/Email";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

type RightRequest = Schemas["RightRequestRepresentation"];

/** Who asks for admin rights, for those who may give them (B3). */
export default function RightRequestsPage() {
    return <ForAdmins>{(company) => <ForDeciders key={company.customerNumber} company={company} />}</ForAdmins>;
}

function ForDeciders({ company }: { readonly company: Membership }) {
    const { t } = useTexts();
    const api = useApi();
    const { customerNumber } = company;
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}", { path: { customerNumber }, signal }),
        [api, customerNumber],
    );
    const { value: own, reload, ...state } = useLoaded(load);
    if (own === undefined) {
        return (
            <CompanyPage title={t("nav-right-requests")}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </CompanyPage>
        );
    }
    return own.mayAppointAdmins ? (
        <RightRequests customerNumber={customerNumber} />
    ) : (
        <NotForYou title={t("right-requests-main-admin")}>{t("right-requests-main-admin-hint")}</NotForYou>
    );
}

function RightRequests({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        ({ first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/right-requests", {
                path: { customerNumber },
                query: { first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<RightRequest>(`company-accounts.right-requests.${customerNumber}`, "", load);

    const columns: readonly Column<RightRequest>[] = [
        {
            name: "person",
            heading: t("right-request-person"),
            header: true,
            cell: (request) => (
                <>
                    <Link to={addresses.person(request.personId)}>{fullName(request)}</Link>
                    <div className="ca-quiet ca-breakable">{request.login}</div>
                </>
            ),
        },
        {
            name: "email",
            heading: t("email"),
            cell: ({ email }) => <Email address={email} />,
        },
        { name: "asked", heading: t("right-request-asked"), cell: ({ askedAt }) => <Moment at={askedAt} /> },
        {
            name: "actions",
            heading: t("right-request-decision"),
            cell: (request) => <Decision customerNumber={customerNumber} request={request} list={list} />,
        },
    ];

    return (
        <CompanyPage title={t("nav-right-requests")} lead={t("right-requests-lead")}>
            <div className="ca-list">
                <DataTable
                    caption={t("nav-right-requests")}
                    list={list}
                    columns={columns}
                    idOf={({ id }) => id}
                    empty={<EmptyState title={t("right-requests-empty")}>{t("right-requests-empty-hint")}</EmptyState>}
                />
            </div>
        </CompanyPage>
    );
}

interface DecisionProps {
    readonly customerNumber: string;
    readonly request: RightRequest;
    readonly list: ServerList<RightRequest>;
}

function Decision({ customerNumber, request, list }: DecisionProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { refresh } = useCompany();
    const name = fullName(request);
    const path = { customerNumber, id: request.id };

    /** What was decided already, or withdrawn, is told, and goes from the list. */
    async function decide(decision: () => Promise<unknown>, done: string) {
        try {
            await decision();
            say("success", done);
        } catch (error) {
            if (!(error instanceof ApiProblem) || error.type !== "not-found") throw error;
            say("warning", t("right-request-gone", { name }));
        }
        list.reload();
        refresh(); // the number in the navigation
    }

    function approve() {
        confirm({
            title: t("right-request-approve"),
            body: t("right-request-approve-question", { name, login: request.login }),
            action: t("right-request-approve"),
            act: () =>
                decide(
                    () => api.post("/realms/{realm}/company/{customerNumber}/right-requests/{id}/approve", { path }),
                    t("right-request-approved", { name }),
                ),
        });
    }

    function refuse() {
        confirm({
            title: t("right-request-refuse"),
            body: t("right-request-refuse-question", { name, login: request.login }),
            action: t("right-request-refuse"),
            dangerous: true,
            reason: { label: t("right-request-reason"), missing: t("right-request-reason-missing") },
            act: (reason) =>
                decide(
                    () =>
                        api.post("/realms/{realm}/company/{customerNumber}/right-requests/{id}/refuse", {
                            path,
                            body: { reason },
                        }),
                    t("right-request-refused", { name }),
                ),
        });
    }

    return (
        <span className="ca-labels">
            <Button name={t("right-request-approve-of", { name })} onClick={approve}>
                {t("right-request-approve-short")}
            </Button>
            <Button dangerous name={t("right-request-refuse-of", { name })} onClick={refuse}>
                {t("right-request-refuse-short")}
            </Button>
        </span>
    );
}
