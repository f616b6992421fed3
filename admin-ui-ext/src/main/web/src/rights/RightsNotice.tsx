import { useCallback, useEffect, type ReactNode } from "react";
import { useCompany, type Membership } from "../account/CompanyContext";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Facts } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { Declaration, DeclarationLink } from "./Declaration";

type WayToRights = Schemas["WayToRightsRepresentation"];

/** Tells a member that they have no admin rights, and how to come to them from where they are (B3). */
export function RightsNotice({ company }: { readonly company: Membership }) {
    const { t } = useTexts();
    const api = useApi();
    const { refresh } = useCompany();
    const { customerNumber } = company;
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/right-requests/own", {
                path: { customerNumber },
                signal,
            }),
        [api, customerNumber],
    );
    const { value: found, reload, ...state } = useLoaded(load);

    // somebody gave them the rights while the page was open
    const given = found?.way === "not-needed";
    useEffect(() => {
        if (given) refresh();
    }, [given, refresh]);

    if (found === undefined) {
        return (
            <Notice>
                {state.status === "failed" ? (
                    <>
                        <p>{t("not-an-admin-hint")}</p>
                        <Failed error={state.error} onRetry={reload} />
                    </>
                ) : (
                    <Loading />
                )}
            </Notice>
        );
    }
    const way = { company, found, onChanged: reload };
    switch (found.way) {
        case "not-needed":
            return null;
        case "asked":
            return <Asked {...way} />;
        case "invitation":
            return <Invitation {...way} />;
        case "declaration":
            return (
                <Notice actions={<DeclarationLink customerNumber={customerNumber} />}>
                    <Declaration customerNumber={customerNumber} asked={found.request?.state === "open"} />
                </Notice>
            );
        case "ask-later":
        case "ask":
            return <Ask {...way} />;
    }
}

interface WayProps {
    readonly company: Membership;
    readonly found: WayToRights;
    readonly onChanged: () => void;
}

function Notice({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) {
    const { t } = useTexts();
    return (
        <Alert tone="info" title={t("not-an-admin")} actions={actions}>
            <div className="ca-stack">{children}</div>
        </Alert>
    );
}

function Ask({ company, found, onChanged }: WayProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { customerNumber, name } = company;

    function ask() {
        confirm({
            title: t("rights-ask"),
            body: t("rights-ask-question", { company: name }),
            action: t("rights-ask"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/right-requests", { path: { customerNumber } });
                say("success", t("rights-ask-sent"));
                onChanged();
            },
        });
    }

    const refused = found.request?.state === "refused" ? found.request : undefined;
    return (
        <Notice
            actions={
                found.way === "ask" && (
                    <Button variant="primary" onClick={ask}>
                        {t("rights-ask")}
                    </Button>
                )
            }
        >
            {refused ? <p>{t("rights-refused")}</p> : <p>{t("rights-ask-hint")}</p>}
            {refused && (
                <Facts
                    facts={[
                        [
                            t("rights-refused-reason"),
                            <span key="reason" className="ca-lines">
                                {refused.reason}
                            </span>,
                        ],
                        [t("rights-refused-by"), refused.refusedBy],
                        [
                            t("rights-refused-at"),
                            refused.refusedAt === undefined ? undefined : <Moment key="at" at={refused.refusedAt} />,
                        ],
                        [
                            t("rights-ask-again"),
                            found.askAgainAt === undefined ? (
                                t("rights-ask-again-now")
                            ) : (
                                <Moment key="again" at={found.askAgainAt} />
                            ),
                        ],
                    ]}
                />
            )}
        </Notice>
    );
}

function Asked({ company, found, onChanged }: WayProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { customerNumber } = company;
    const { id = "", askedAt } = found.request ?? {};

    function withdraw() {
        confirm({
            title: t("rights-withdraw"),
            body: t("rights-withdraw-question"),
            action: t("rights-withdraw"),
            dangerous: true,
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/right-requests/{id}", {
                    path: { customerNumber, id },
                });
                say("success", t("rights-withdrawn"));
                onChanged();
            },
        });
    }

    return (
        <Notice
            actions={
                <Button dangerous onClick={withdraw}>
                    {t("rights-withdraw")}
                </Button>
            }
        >
            <p>{t("rights-asked")}</p>
            {askedAt !== undefined && <Facts facts={[[t("rights-asked-at"), <Moment key="at" at={askedAt} />]]} />}
        </Notice>
    );
}

function Invitation({ company, onChanged }: WayProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { customerNumber } = company;

    function send() {
        confirm({
            title: t("rights-invitation-send"),
            body: t("rights-invitation-question"),
            action: t("rights-invitation-send"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/right-requests/own/invitation-mail", {
                    path: { customerNumber },
                });
                say("success", t("rights-invitation-sent"), t("rights-invitation-sent-hint"));
                onChanged();
            },
        });
    }

    return (
        <Notice
            actions={
                <Button variant="primary" onClick={send}>
                    {t("rights-invitation-send")}
                </Button>
            }
        >
            <p>{t("rights-invitation")}</p>
        </Notice>
    );
}
