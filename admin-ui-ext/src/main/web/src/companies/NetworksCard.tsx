import { useCallback, useEffect, useState } from "react";
import { useApi } from "../api/ApiContext";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card, Facts } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import type { Company } from "./company";

const RULE = "/admin/realms/{realm}/companies/{customerNumber}/networks";

interface NetworksCardProps {
    readonly company: Company;
    readonly networks: ReturnType<typeof useTrustedNetworks>;
    readonly onChanged: () => void;
}

/**
 * Read by the page, which waits for the first answer: a card that grew later would move what people are about to press.
 */
export function useTrustedNetworks(customerNumber: string) {
    const api = useApi();
    const loaded = useLoaded(
        useCallback(
            (signal: AbortSignal) => api.get(RULE, { path: { customerNumber }, signal }),
            [api, customerNumber],
        ),
    );
    const [awaited, setAwaited] = useState(true);
    const { status } = loaded;
    useEffect(() => {
        if (status !== "loading") setAwaited(false);
    }, [status]);
    return { ...loaded, awaited };
}

/** From where the company lets its people in (D3), and the way out if that leaves out all who could change it (D4). */
export function NetworksCard({ company: { customerNumber, status }, networks, onChanged }: NetworksCardProps) {
    const { t } = useTexts();
    const { mayRecover } = useOperator();
    const { value: rule, reload, ...state } = networks;
    const lift = useLifting(customerNumber, onChanged);
    return (
        <Card
            title={t("trusted-networks")}
            actions={
                rule?.enabled &&
                mayRecover &&
                status === "open" && (
                    <Button dangerous onClick={lift}>
                        {t("networks-lift")}
                    </Button>
                )
            }
        >
            {rule === undefined ? (
                state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )
            ) : (
                <Facts
                    facts={[
                        [t("state"), t(rule.enabled ? "networks-on" : "networks-off")],
                        [
                            t("networks-listed"),
                            rule.networks.length > 0 && (
                                <span className="ca-breakable">
                                    {rule.networks.map(({ range }) => range).join(", ")}
                                </span>
                            ),
                        ],
                    ]}
                />
            )}
        </Card>
    );
}

function useLifting(customerNumber: string, onChanged: () => void) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    return () => {
        confirm({
            title: t("networks-lift"),
            body: (
                <Alert tone="warning" title={t("networks-lift-warning")}>
                    {t("networks-lift-consequences")}
                </Alert>
            ),
            action: t("networks-lift"),
            dangerous: true,
            reason: { label: t("networks-lift-reason"), missing: t("reason-missing") },
            async act(reason) {
                await api.delete(RULE, { path: { customerNumber }, body: { reason } });
                say("success", t("networks-lifted"));
                onChanged();
            },
        });
    };
}
