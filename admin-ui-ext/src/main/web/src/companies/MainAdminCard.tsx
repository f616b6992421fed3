import type { ReactNode } from "react";
import { useNavigate } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card, Facts } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { MainAdminLabel, type Company } from "./company";

interface MainAdminCardProps {
    readonly company: Company;
    readonly onChanged: () => void;
}

/** Who is main admin, and what the operator can do for them or against them (A1, A4). */
export function MainAdminCard({ company, onChanged }: MainAdminCardProps) {
    const { t } = useTexts();
    const { mayManage } = useOperator();
    const { mainAdmin } = company;
    return (
        <Card
            title={t("main-admin")}
            actions={mayManage && company.status === "open" && <Acts company={company} onChanged={onChanged} />}
        >
            <div className="ca-stack">
                <Facts
                    facts={[
                        [t("state"), <MainAdminLabel key="state" mainAdmin={mainAdmin} />],
                        [t("login"), mainAdmin.login],
                        [
                            t("closed-reason"),
                            mainAdmin.closedReason && <span className="ca-breakable">{mainAdmin.closedReason}</span>,
                        ],
                    ]}
                />
                {mainAdmin.offered && <p>{t("main-admin-offered-hint")}</p>}
                {mainAdmin.state === "vacant" && <p>{t("main-admin-vacant-hint")}</p>}
            </div>
        </Card>
    );
}

function Acts({ company: { customerNumber, mainAdmin }, onChanged }: MainAdminCardProps): ReactNode {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const navigate = useNavigate();
    const path = { customerNumber };
    const login = mainAdmin.login ?? "";

    function mail() {
        confirm({
            title: t(mainAdmin.offered ? "mail-offer" : "mail-activation"),
            body: t(mainAdmin.offered ? "mail-offer-question" : "mail-main-admin-question", { login }),
            action: t("send"),
            async act() {
                await api.post("/admin/realms/{realm}/companies/{customerNumber}/main-admin/activation-mail", { path });
                say("success", t(mainAdmin.offered ? "offer-mailed" : "main-admin-mailed"));
                onChanged();
            },
        });
    }

    function close() {
        confirm({
            title: t("close-main-admin"),
            body: (
                <Alert tone="warning" title={t("close-main-admin-warning")}>
                    {t("close-main-admin-consequences", { login })}
                </Alert>
            ),
            action: t("close-main-admin"),
            dangerous: true,
            reason: { label: t("close-main-admin-reason"), missing: t("reason-missing") },
            async act(reason) {
                await api.post("/admin/realms/{realm}/companies/{customerNumber}/main-admin/close", {
                    path,
                    body: { reason },
                });
                say("success", t("main-admin-closed-now"));
                onChanged();
            },
        });
    }

    function reopen() {
        confirm({
            title: t("reopen-main-admin"),
            body: t("reopen-main-admin-question", { login }),
            action: t("reopen-main-admin"),
            async act() {
                await api.post("/admin/realms/{realm}/companies/{customerNumber}/main-admin/reopen", { path });
                say("success", t("main-admin-reopened"));
                onChanged();
            },
        });
    }

    if (mainAdmin.state === "closed") {
        return <Button onClick={reopen}>{t("reopen-main-admin")}</Button>;
    }
    const nameButton = (
        <Button
            onClick={() => {
                void navigate(addresses.editCompany(customerNumber));
            }}
        >
            {t(mainAdmin.offered ? "name-other-main-admin" : "name-main-admin")}
        </Button>
    );
    if (mainAdmin.state === "vacant") {
        return nameButton;
    }
    if (mainAdmin.offered) {
        return (
            <>
                <Button onClick={mail}>{t("mail-offer")}</Button>
                {nameButton}
            </>
        );
    }
    return (
        <>
            {mainAdmin.state === "invited" && <Button onClick={mail}>{t("mail-activation")}</Button>}
            <Button dangerous onClick={close}>
                {t("close-main-admin")}
            </Button>
        </>
    );
}
