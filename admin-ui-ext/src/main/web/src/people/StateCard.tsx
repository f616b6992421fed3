import { useApi } from "../api/ApiContext";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useAskedAgain, useConfirm } from "../kit/Confirm";
import { Card, Facts } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { LockAlert } from "./LockAlert";
import { fullName, may, StateLabel } from "./person";

/** Where the account stands, and what can be done about it. */
export function StateCard({
    customerNumber,
    person,
    onChanged,
    onDeleted,
}: CardProps & { readonly onDeleted: () => void }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const path = { customerNumber, id: person.id };
    const name = fullName(person);
    const { state, login, ownAccount } = person;
    const removal = `remove ${person.id}`;
    useAskedAgain(removal, remove);

    function mailActivation() {
        confirm({
            title: t("mail-activation"),
            body: t("mail-activation-question", { name, email: person.email ?? "" }),
            action: t("send"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/people/{id}/activation-mail", { path });
                say("success", t("mail-on-its-way", { email: person.email ?? "" }));
                onChanged();
            },
        });
    }

    function mailPassword() {
        confirm({
            title: t("mail-password"),
            body: t("mail-password-question", { name, email: person.email ?? "" }),
            action: t("send"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/people/{id}/password-mail", { path });
                say("success", t("mail-on-its-way", { email: person.email ?? "" }));
                onChanged();
            },
        });
    }

    function block() {
        confirm({
            title: t("block"),
            body: t(ownAccount ? "block-guest-question" : "block-question", { name }),
            action: t("block"),
            dangerous: true,
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/people/{id}/block", { path });
                say("success", t("blocked-done", { name }));
                onChanged();
            },
        });
    }

    function unblock() {
        confirm({
            title: t("unblock"),
            body: t("unblock-question", { name }),
            action: t("unblock"),
            async act() {
                await api.post("/realms/{realm}/company/{customerNumber}/people/{id}/unblock", { path });
                say("success", t("unblocked-done", { name }));
                onChanged();
            },
        });
    }

    function remove() {
        confirm({
            title: t(ownAccount ? "end-membership" : "delete"),
            body: t(ownAccount ? "end-membership-question" : "delete-question", { name }),
            action: t(ownAccount ? "end-membership" : "delete"),
            dangerous: true,
            typed: { label: t("type-login-to-confirm", { login }), expected: login },
            again: { name: removal },
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/people/{id}", { path });
                say("success", t(ownAccount ? "membership-ended" : "deleted-done", { name }));
                onDeleted();
            },
        });
    }

    return (
        <Card
            title={t("account")}
            actions={
                (person.may?.length ?? 0) > 0 && (
                    <>
                        {state === "invited" && may(person, "mail-activation") && (
                            <Button onClick={mailActivation}>{t("mail-activation")}</Button>
                        )}
                        {state === "active" && may(person, "mail-password") && (
                            <Button onClick={mailPassword}>{t("mail-password")}</Button>
                        )}
                        {state === "blocked"
                            ? may(person, "unblock") && <Button onClick={unblock}>{t("unblock")}</Button>
                            : may(person, "block") && <Button onClick={block}>{t("block")}</Button>}
                        {may(person, "remove") && (
                            <Button dangerous onClick={remove}>
                                {t(ownAccount ? "end-membership" : "delete")}
                            </Button>
                        )}
                    </>
                )
            }
        >
            <div className="ca-stack">
                <LockAlert customerNumber={customerNumber} person={person} onChanged={onChanged} />
                {person.lastMail === "failed" && (
                    <Alert tone="warning" title={t("mail-failed")}>
                        {person.lastMailError}
                    </Alert>
                )}
                <Facts
                    facts={[
                        [t("login"), login],
                        [t("state"), <StateLabel key="state" state={state} />],
                        [t("account-kind"), t(ownAccount ? "account-own" : "account-of-company")],
                        [
                            t("last-sign-in"),
                            person.lastSignIn === undefined ? t("never") : <Moment at={person.lastSignIn} />,
                        ],
                    ]}
                />
            </div>
        </Card>
    );
}
