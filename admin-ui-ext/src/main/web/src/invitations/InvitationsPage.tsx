import { useCallback } from "react";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { Label } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useServerList, type ListQuery, type ServerList } from "../kit/useServerList";
import { describe } from "../people/person";
import { usePermissions } from "../people/usePermissions";
import { Email } from "../text/Email";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { InviteButton } from "./InviteButton";
import { InvitationState, TimeLeft, type Invitation } from "./invitation";

/** Who was invited and has not accepted yet (E1). */
export default function InvitationsPage() {
    return (
        <ForAdmins>
            {({ customerNumber }) => <Invitations key={customerNumber} customerNumber={customerNumber} />}
        </ForAdmins>
    );
}

function Invitations({ customerNumber }: { readonly customerNumber: string }) {
    const { t } = useTexts();
    const api = useApi();
    const permissions = usePermissions(customerNumber);
    const load = useCallback(
        ({ first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/invitations", {
                path: { customerNumber },
                query: { first, max },
                signal,
            }),
        [api, customerNumber],
    );
    const list = useServerList<Invitation>(`company-accounts.invitations.${customerNumber}`, "", load);

    const columns: readonly Column<Invitation>[] = [
        {
            name: "email",
            heading: t("email"),
            header: true,
            cell: ({ email }) => <Email address={email} />,
        },
        {
            name: "state",
            heading: t("state"),
            cell: ({ state, mail }) => (
                <span className="ca-labels">
                    <InvitationState state={state} />
                    {mail === "failed" && <Label color="gold">{t("mail-failed-short")}</Label>}
                </span>
            ),
        },
        {
            name: "left",
            heading: t("invitation-time-left"),
            cell: (invitation) => <TimeLeft invitation={invitation} />,
        },
        {
            name: "permissions",
            heading: t("permissions"),
            cell: (invitation) => (
                <>
                    {invitation.permissions.length === 0
                        ? t("none")
                        : invitation.permissions.map((name) => describe(name, permissions.value)).join(", ")}
                    {invitation.admin && <div className="ca-quiet">{t("admin-right")}</div>}
                </>
            ),
        },
        {
            name: "sent",
            heading: t("invitation-sent"),
            cell: ({ invitedBy, sentAt }) => (
                <>
                    <Moment at={sentAt} />
                    <div className="ca-quiet ca-breakable">{invitedBy}</div>
                </>
            ),
        },
        {
            name: "actions",
            heading: t("invitation-actions"),
            cell: (invitation) => (
                <InvitationActions customerNumber={customerNumber} invitation={invitation} list={list} />
            ),
        },
    ];

    return (
        <CompanyPage title={t("nav-invitations")} lead={t("invitations-lead")}>
            <div className="ca-list">
                <div className="ca-labels">
                    <InviteButton />
                </div>
                <DataTable
                    caption={t("nav-invitations")}
                    list={list}
                    columns={columns}
                    idOf={({ id }) => id}
                    empty={<EmptyState title={t("invitations-empty")}>{t("invitations-empty-hint")}</EmptyState>}
                />
            </div>
        </CompanyPage>
    );
}

interface InvitationActionsProps {
    readonly customerNumber: string;
    readonly invitation: Invitation;
    readonly list: ServerList<Invitation>;
}

function InvitationActions({ customerNumber, invitation, list }: InvitationActionsProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { id, email } = invitation;

    function resend() {
        confirm({
            title: t("invitation-resend"),
            body: t("invitation-resend-question", { email }),
            action: t("invitation-resend"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/invitations/{id}/resend", {
                    path: { customerNumber, id },
                });
                say("success", t("invitation-resent", { email }));
                list.reload();
            },
        });
    }

    function withdraw() {
        confirm({
            title: t("invitation-withdraw"),
            body: t("invitation-withdraw-question", { email }),
            action: t("invitation-withdraw"),
            dangerous: true,
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/invitations/{id}", {
                    path: { customerNumber, id },
                });
                say("success", t("invitation-withdrawn", { email }));
                list.reload();
            },
        });
    }

    return (
        <span className="ca-labels">
            <Button name={t("invitation-resend-to", { email })} onClick={resend}>
                {t("invitation-resend")}
            </Button>
            <Button dangerous name={t("invitation-withdraw-of", { email })} onClick={withdraw}>
                {t("invitation-withdraw")}
            </Button>
        </span>
    );
}
