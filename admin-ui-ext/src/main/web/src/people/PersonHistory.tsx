import { useCallback } from "react";
import { ActivityLines } from "../activity/ActivityLine";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Card, Label } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { Moment } from "../text/Moment";
import { useTexts, type MessageKey } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { usePermissions } from "./usePermissions";

const SHOWN = 10;

type Mail = Schemas["MailRepresentation"];

const MAIL_STATES: Record<Mail["state"], { color: "green" | "blue" | "red"; text: MessageKey }> = {
    waiting: { color: "blue", text: "mail-waiting" },
    sent: { color: "green", text: "mail-sent" },
    failed: { color: "red", text: "mail-refused" },
};

/** Mails to the person and whether they got out. */
export function PersonMailsCard({ customerNumber, person }: CardProps) {
    const { t } = useTexts();
    const api = useApi();
    const load = useCallback(
        // asked again whenever the person was read anew
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/people/{id}/mails", {
                path: { customerNumber, id: person.id },
                query: { max: SHOWN },
                signal,
            }),
        [api, customerNumber, person],
    );
    const { reload, ...mails } = useLoaded(load);
    return (
        <Card title={t("mails")}>
            {mails.status === "failed" ? (
                <Failed error={mails.error} onRetry={reload} />
            ) : mails.value === undefined ? (
                <Loading />
            ) : mails.value.length === 0 ? (
                <p>{t("no-mails")}</p>
            ) : (
                <ul className="ca-list-plain">
                    {mails.value.map((mail) => (
                        <li key={mail.template + mail.orderedAt}>
                            <div>
                                {t(`mail-template-${mail.template}`)}
                                <div className="ca-quiet">{mail.address}</div>
                                {mail.error !== undefined && <div className="ca-quiet">{mail.error}</div>}
                            </div>
                            <div>
                                <Label color={MAIL_STATES[mail.state].color}>{t(MAIL_STATES[mail.state].text)}</Label>{" "}
                                <span className="ca-quiet">
                                    <Moment at={mail.sentAt ?? mail.orderedAt} />
                                </span>
                            </div>
                        </li>
                    ))}
                </ul>
            )}
        </Card>
    );
}

/** The latest of what was done to the person's account. */
export function PersonActivityCard({ customerNumber, person }: CardProps) {
    const { t } = useTexts();
    const api = useApi();
    const permissions = usePermissions(customerNumber);
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/activity", {
                path: { customerNumber },
                query: { person: person.id, max: SHOWN },
                signal,
            }),
        [api, customerNumber, person],
    );
    const { reload, ...activity } = useLoaded(load);
    return (
        <Card title={t("nav-activity")}>
            {activity.status === "failed" ? (
                <Failed error={activity.error} onRetry={reload} />
            ) : activity.value === undefined ? (
                <Loading />
            ) : activity.value.length === 0 ? (
                <p>{t("activity-empty")}</p>
            ) : (
                <ActivityLines lines={activity.value} permissions={permissions.value} />
            )}
        </Card>
    );
}
