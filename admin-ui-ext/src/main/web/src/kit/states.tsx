import type { ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { useTexts } from "../text/TextContext";
import { Alert } from "./Alert";
import { Button, Spinner } from "./Button";

export function Loading() {
    const { t } = useTexts();
    return (
        <div className="ca-loading" role="status">
            <Spinner />
            <span className="pf-v5-screen-reader">{t("loading")}</span>
        </div>
    );
}

/** What could not be read, and the way to try again. */
export function Failed({ error, onRetry }: { readonly error: ApiProblem; readonly onRetry: () => void }) {
    const { t } = useTexts();
    return (
        <div role="alert">
            <Alert
                tone="danger"
                title={t("could-not-load")}
                actions={
                    <Button variant="link" onClick={onRetry}>
                        {t("retry")}
                    </Button>
                }
            >
                {error.detail}
            </Alert>
        </div>
    );
}

interface EmptyStateProps {
    readonly title: string;
    readonly children?: ReactNode;
    readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
    return (
        <div className="pf-v5-c-empty-state">
            <div className="pf-v5-c-empty-state__content">
                <div className="pf-v5-c-empty-state__header">
                    <div className="pf-v5-c-empty-state__title">
                        <h2 className="pf-v5-c-empty-state__title-text">{title}</h2>
                    </div>
                </div>
                {children !== undefined && <div className="pf-v5-c-empty-state__body">{children}</div>}
                {action !== undefined && (
                    <div className="pf-v5-c-empty-state__footer">
                        <div className="pf-v5-c-empty-state__actions">{action}</div>
                    </div>
                )}
            </div>
        </div>
    );
}
