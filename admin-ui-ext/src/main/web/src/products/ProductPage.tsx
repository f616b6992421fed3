import { useCallback } from "react";
import { useParams } from "react-router-dom";
import { isAdmin, type Membership } from "../account/CompanyContext";
import { CompanyPage, ForMembers } from "../account/CompanyPage";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { Card, Facts } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useLoaded } from "../kit/useLoaded";
import { Day } from "../text/Day";
import { useTexts } from "../text/TextContext";
import { CancellationCard } from "./CancellationCard";
import { KINDS, ProductState } from "./product";
import { ProductPeople } from "./ProductPeople";

/** One product or service: its state, who may use it (B6), cancelling it (E4). */
export default function ProductPage() {
    const { ref = "" } = useParams();
    return (
        <ForMembers>
            {(company) => <OneProduct key={`${company.customerNumber} ${ref}`} membership={company} productRef={ref} />}
        </ForMembers>
    );
}

function OneProduct({ membership, productRef }: { readonly membership: Membership; readonly productRef: string }) {
    const { t } = useTexts();
    const api = useApi();
    const { customerNumber } = membership;
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/realms/{realm}/company/{customerNumber}/products/{ref}", {
                path: { customerNumber, ref: productRef },
                signal,
            }),
        [api, customerNumber, productRef],
    );
    const { value: product, reload, ...state } = useLoaded(load);
    const back = { to: addresses.products, label: t("nav-products") };

    if (product === undefined) {
        return (
            <CompanyPage title={t("product")} back={back}>
                {state.status === "failed" ? <Failed error={state.error} onRetry={reload} /> : <Loading />}
            </CompanyPage>
        );
    }
    const { paidUntil } = product;
    return (
        <CompanyPage title={product.name} lead={t(KINDS[product.kind])} back={back}>
            <div className="ca-stack">
                <div className="ca-cards">
                    <Card title={t("data")}>
                        <Facts
                            facts={[
                                [t("state"), <ProductState key="state" product={product} />],
                                [t("paid-until"), paidUntil && <Day key="until" on={paidUntil} />],
                                [t("licence-number"), product.licenceNumber],
                                [
                                    t("product-you-may-use"),
                                    product.permissions.length > 0 && t(product.mayUse ? "yes" : "no"),
                                ],
                            ]}
                        />
                    </Card>
                    <CancellationCard customerNumber={customerNumber} product={product} onChanged={reload} />
                </div>
                {isAdmin(membership) && <ProductPeople membership={membership} product={product} onChanged={reload} />}
            </div>
        </CompanyPage>
    );
}
