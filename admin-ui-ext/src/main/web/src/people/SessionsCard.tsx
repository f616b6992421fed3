import { useCallback } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { fullName, may } from "./person";

type Session = Schemas["SessionRepresentation"];

/** Where the person is signed in, for whoever may end that. */
export function SessionsCard(card: CardProps) {
    return may(card.person, "end-sessions") ? <Sessions {...card} /> : null;
}

function Sessions({ customerNumber, person, onChanged }: CardProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/people/{id}/sessions", {
                path: { customerNumber, id: person.id },
                signal,
            }),
        [api, customerNumber, person],
    );
    const { reload, ...sessions } = useLoaded(load);
    const name = fullName(person);

    function endAll() {
        confirm({
            title: t("end-sessions"),
            body: t("end-sessions-question", { name }),
            action: t("end-sessions"),
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/people/{id}/sessions", {
                    path: { customerNumber, id: person.id },
                });
                say("success", t("sessions-ended", { name }));
                onChanged();
            },
        });
    }

    function end(session: Session) {
        confirm({
            title: t("end-session"),
            body: t("end-session-question", { name, device: deviceOf(session) ?? session.address }),
            action: t("end-session"),
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/people/{id}/sessions/{sessionId}", {
                    path: { customerNumber, id: person.id, sessionId: session.id },
                });
                say("success", t("session-ended"));
                onChanged();
            },
        });
    }

    return (
        <Card
            title={t("sessions")}
            actions={
                sessions.value !== undefined &&
                sessions.value.length > 0 && <Button onClick={endAll}>{t("end-sessions")}</Button>
            }
        >
            {sessions.status === "failed" ? (
                <Failed error={sessions.error} onRetry={reload} />
            ) : sessions.value === undefined ? (
                <Loading />
            ) : sessions.value.length === 0 ? (
                <p>{t("no-sessions")}</p>
            ) : (
                <ul className="ca-list-plain">
                    {sessions.value.map((session) => (
                        <li key={session.id}>
                            <div>
                                {deviceOf(session) ?? t("device-unknown")}
                                <div className="ca-quiet">
                                    {session.address} · {t("last-seen")} <Moment at={session.lastSeenAt} />
                                </div>
                            </div>
                            <Button
                                variant="link"
                                onClick={() => {
                                    end(session);
                                }}
                            >
                                {t("end-session")}
                            </Button>
                        </li>
                    ))}
                </ul>
            )}
        </Card>
    );
}

function deviceOf({ browser, system }: Session): string | undefined {
    const known = [browser?.replace("/", " "), system].filter((part) => part !== undefined);
    return known.length === 0 ? undefined : known.join(", ");
}
