import type { Schemas } from "../api/endpoints";
import { Label } from "../kit/layout";
import { useTexts, type MessageKey } from "../text/TextContext";

export type Product = Schemas["ProductRepresentation"];
export type Cancellation = Schemas["ProductCancellationRepresentation"];

export const KINDS: Record<Product["kind"], MessageKey> = {
    product: "kind-product",
    service: "kind-service",
    licence: "kind-licence",
};

const STATES: Record<
    Product["state"],
    { readonly color: "green" | "blue" | "gold" | "grey"; readonly text: MessageKey }
> = {
    pending: { color: "blue", text: "product-pending" },
    active: { color: "green", text: "product-active" },
    suspended: { color: "gold", text: "product-suspended" },
    ended: { color: "grey", text: "product-ended" },
};

/** Whether it can be used, and whether it was asked to end. */
export function ProductState({ product }: { readonly product: Pick<Product, "state" | "cancellation"> }) {
    const { t } = useTexts();
    const { state, cancellation } = product;
    return (
        <span className="ca-labels">
            <Label color={STATES[state].color}>{t(STATES[state].text)}</Label>
            {cancellation && <Label color="gold">{t(CANCELLATION_STATES[cancellation.state])}</Label>}
        </span>
    );
}

export const CANCELLATION_STATES: Record<Cancellation["state"], MessageKey> = {
    requested: "cancellation-requested",
    done: "cancellation-done",
};
