import type { ReactNode } from "react";
import { Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";

/** A page for those who decide on authorizations; others are told so, and nothing is read for them. */
export function ForRecoverers({ title, children }: { readonly title: string; readonly children: ReactNode }) {
    const { t } = useTexts();
    const { mayRecover } = useOperator();
    return mayRecover ? (
        children
    ) : (
        <Page title={title}>
            <EmptyState title={t("recoveries-only")}>{t("no-operator-hint")}</EmptyState>
        </Page>
    );
}
