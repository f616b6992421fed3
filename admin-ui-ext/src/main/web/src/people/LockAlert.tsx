import { useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useToast } from "../kit/Toasts";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { fullName, may } from "./person";

/** That the account is locked because its password was guessed, until when, and an end to it. */
export function LockAlert({ customerNumber, person, onChanged }: CardProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const [busy, setBusy] = useState(false);
    if (person.lockedUntil === undefined) return null;

    async function end() {
        setBusy(true);
        try {
            await api.delete("/realms/{realm}/company/{customerNumber}/people/{id}/lock", {
                path: { customerNumber, id: person.id },
            });
            say("success", t("lock-ended-done", { name: fullName(person) }));
            onChanged();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            say("danger", t("lock-not-ended"), error.detail);
        } finally {
            setBusy(false);
        }
    }

    return (
        <Alert
            tone="warning"
            title={t("locked")}
            actions={
                may(person, "end-lock") ? (
                    <Button
                        variant="link"
                        busy={busy}
                        onClick={() => {
                            void end();
                        }}
                    >
                        {t("end-lock")}
                    </Button>
                ) : undefined
            }
        >
            {t("locked-until")} <Moment at={person.lockedUntil} />.
        </Alert>
    );
}
