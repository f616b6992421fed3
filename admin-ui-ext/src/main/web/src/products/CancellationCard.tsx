import { useState } from "react";
import { Button } from "../kit/Button";
import { Card, Facts } from "../kit/layout";
import { Day } from "../text/Day";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { CancelDialog } from "./CancelDialog";
import { CANCELLATION_STATES, type Cancellation, type Product } from "./product";

interface CancellationCardProps {
    readonly customerNumber: string;
    readonly product: Product;
    readonly onChanged: () => void;
}

/** What was asked about its end, or the way to ask (E4); nothing for those who can do neither. */
export function CancellationCard({ customerNumber, product, onChanged }: CancellationCardProps) {
    const { t } = useTexts();
    const [asking, setAsking] = useState(false);
    const { cancellation } = product;

    if (cancellation !== undefined) {
        return (
            <Card title={t("cancellation")}>
                <Asked cancellation={cancellation} paidUntil={product.paidUntil} />
            </Card>
        );
    }
    if (!product.mayCancel) {
        return null;
    }
    return (
        <Card
            title={t("cancellation")}
            actions={
                <Button
                    dangerous
                    onClick={() => {
                        setAsking(true);
                    }}
                >
                    {t("cancel-product")}
                </Button>
            }
        >
            <p>{t("cancel-product-hint")}</p>
            {asking && (
                <CancelDialog
                    customerNumber={customerNumber}
                    product={product}
                    onClose={() => {
                        setAsking(false);
                    }}
                    onAsked={onChanged}
                />
            )}
        </Card>
    );
}

function Asked({
    cancellation,
    paidUntil,
}: {
    readonly cancellation: Cancellation;
    readonly paidUntil: string | undefined;
}) {
    const { t } = useTexts();
    const { when, state, requestedAt, requestedBy, doneAt } = cancellation;
    return (
        <Facts
            facts={[
                [t("state"), t(CANCELLATION_STATES[state])],
                [
                    t("cancel-when"),
                    when === "now" ? (
                        t("cancel-now")
                    ) : (
                        <>
                            {t("cancel-period-end")}
                            {paidUntil !== undefined && (
                                <>
                                    {" "}
                                    (<Day on={paidUntil} />)
                                </>
                            )}
                        </>
                    ),
                ],
                [t("cancellation-requested-at"), <Moment key="at" at={requestedAt} />],
                [t("cancellation-requested-by"), requestedBy],
                [t("cancellation-done-at"), doneAt && <Moment key="done" at={doneAt} />],
            ]}
        />
    );
}
