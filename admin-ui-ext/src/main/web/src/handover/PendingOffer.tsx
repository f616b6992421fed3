import { useCompany } from "../account/CompanyContext";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card, Facts } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";

interface PendingOfferProps {
    readonly customerNumber: string;
    readonly offer: Schemas["HandoverRepresentation"];
    readonly onWithdrawn: () => void;
}

/** Somebody was asked and has not answered yet; until then nothing changed. */
export function PendingOffer({ customerNumber, offer, onWithdrawn }: PendingOfferProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const { refresh } = useCompany();

    function withdraw() {
        confirm({
            title: t("handover-withdraw"),
            body: t("handover-withdraw-question", { login: offer.to }),
            action: t("handover-withdraw"),
            dangerous: true,
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/handover", { path: { customerNumber } });
                say("success", t("handover-withdrawn"));
                // the answer may have come meanwhile, and changed who is main admin
                refresh();
                onWithdrawn();
            },
        });
    }

    return (
        <Card
            title={t("handover-pending")}
            actions={
                <Button dangerous onClick={withdraw}>
                    {t("handover-withdraw")}
                </Button>
            }
        >
            <div className="ca-stack">
                <Facts
                    facts={[
                        [t("handover-to"), offer.to],
                        [t("handover-since"), <Moment key="since" at={offer.since} />],
                        [t("handover-expires"), <Moment key="expires" at={offer.expires} />],
                    ]}
                />
                <p>{t("handover-pending-hint")}</p>
            </div>
        </Card>
    );
}
