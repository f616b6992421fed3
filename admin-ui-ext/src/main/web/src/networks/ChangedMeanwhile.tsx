import type { Schemas } from "../api/endpoints";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useTexts } from "../text/TextContext";

interface ChangedMeanwhileProps {
    /** The rule as it is saved now. */
    readonly now: Schemas["NetworksRepresentation"];
    /** What was typed is given up for it. */
    readonly onTake: () => void;
}

/** Somebody else saved the rule while it was being changed here: what they saved, beside what was typed. */
export function ChangedMeanwhile({ now: { enabled, networks }, onTake }: ChangedMeanwhileProps) {
    const { t } = useTexts();
    return (
        <div role="alert">
            <Alert
                tone="warning"
                title={t("networks-changed-meanwhile")}
                actions={
                    <Button variant="link" onClick={onTake}>
                        {t("networks-take-saved")}
                    </Button>
                }
            >
                <p>{t(enabled ? "networks-saved-on" : "networks-saved-off")}</p>
                <ul>
                    {networks.map(({ range, label }) => (
                        <li key={range} className="ca-breakable">
                            {label === undefined ? range : `${range} (${label})`}
                        </li>
                    ))}
                </ul>
                <p>{t("networks-typed-is-kept")}</p>
            </Alert>
        </div>
    );
}
