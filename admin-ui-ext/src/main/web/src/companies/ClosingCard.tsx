import { useApi } from "../api/ApiContext";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Actions, Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import type { Company } from "./company";

interface ClosingProps {
    readonly company: Company;
    readonly onChanged: () => void;
}

/** Closing a company that is open, or deleting it (A4); for those who manage companies. */
export function ClosingCard({ company, onChanged }: ClosingProps) {
    const { t } = useTexts();
    const { mayManage } = useOperator();
    const close = useClosing(company, onChanged);
    const remove = useDeletion(company, onChanged);
    if (!mayManage || company.status === "closed") {
        return null;
    }
    return (
        <Card
            title={t("end-company")}
            actions={
                <>
                    <Button dangerous onClick={close}>
                        {t("close-company")}
                    </Button>
                    <Button dangerous onClick={remove}>
                        {t("delete-company")}
                    </Button>
                </>
            }
        >
            <p>{t("close-company-hint")}</p>
            <p>{t("delete-company-hint")}</p>
        </Card>
    );
}

/** What is to be known of a company that is closed or going (A4), and the way back. */
export function ClosedNotice({ company, onChanged }: ClosingProps) {
    const { t } = useTexts();
    const { mayManage } = useOperator();
    const reopen = useReopening(company, onChanged);
    const remove = useDeletion(company, onChanged);
    if (company.deleting) {
        return (
            <Alert tone="info" title={t("company-deleting-title")}>
                <p role="status">{t("company-deleting-remaining", { count: company.deleting.remaining })}</p>
                <p>{t("company-deleting-hint")}</p>
            </Alert>
        );
    }
    if (company.status === "open") {
        return null;
    }
    return (
        <Alert
            tone="warning"
            title={t("company-closed-title")}
            actions={
                mayManage && (
                    <Actions>
                        <Button variant="primary" onClick={reopen}>
                            {t("reopen-company")}
                        </Button>
                        <Button dangerous onClick={remove}>
                            {t("delete-company")}
                        </Button>
                    </Actions>
                )
            }
        >
            {company.closedAt !== undefined && (
                <p>
                    {t("company-closed-since")} <Moment at={company.closedAt} />
                </p>
            )}
            {company.closedReason !== undefined && (
                <p className="ca-breakable">
                    {t("company-closed-because")} {company.closedReason}
                </p>
            )}
            <p>{t("company-closed-hint")}</p>
        </Alert>
    );
}

function useClosing({ customerNumber, name }: Company, onChanged: () => void) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    return () => {
        confirm({
            title: t("close-company"),
            body: (
                <Alert tone="warning" title={t("close-company-warning")}>
                    {t("close-company-consequences")}
                </Alert>
            ),
            action: t("close-company"),
            dangerous: true,
            reason: { label: t("close-company-reason"), missing: t("reason-missing") },
            async act(reason) {
                await api.post("/admin/realms/{realm}/companies/{customerNumber}/close", {
                    path: { customerNumber },
                    body: { reason },
                });
                say("success", t("company-closed-now", { name }));
                onChanged();
            },
        });
    };
}

function useReopening({ customerNumber, name }: Company, onChanged: () => void) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    return () => {
        confirm({
            title: t("reopen-company"),
            body: t("reopen-company-question", { name }),
            action: t("reopen-company"),
            async act() {
                await api.post("/admin/realms/{realm}/companies/{customerNumber}/reopen", { path: { customerNumber } });
                say("success", t("company-reopened", { name }));
                onChanged();
            },
        });
    };
}

function useDeletion({ customerNumber, name }: Company, onChanged: () => void) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    return () => {
        confirm({
            title: t("delete-company-named", { name }),
            body: (
                <Alert tone="danger" title={t("delete-company-warning")}>
                    {t("delete-company-consequences")}
                </Alert>
            ),
            action: t("delete-company"),
            dangerous: true,
            reason: { label: t("delete-company-reason"), missing: t("reason-missing") },
            typed: { label: t("delete-company-typed", { number: customerNumber }), expected: customerNumber },
            async act(reason) {
                await api.delete("/admin/realms/{realm}/companies/{customerNumber}", {
                    path: { customerNumber },
                    query: { confirm: customerNumber, reason },
                });
                say("success", t("deletion-begun", { name }));
                onChanged();
            },
        });
    };
}
