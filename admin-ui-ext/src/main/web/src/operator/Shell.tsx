import { Suspense, useEffect } from "react";
import { NavLink, Outlet } from "react-router-dom";
import { signedInAgain } from "../api/SignedInAgain";
import { Button } from "../kit/Button";
import { EmptyState, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { RecoveriesLink } from "../recoveries/RecoveriesLink";
import { useTexts } from "../text/TextContext";
import { addresses, environment } from "./environment";
import { useOperator } from "./OperatorContext";

/** Head of the console: where one is, who one is, what there is. */
export function Shell() {
    const { t } = useTexts();
    const say = useToast();
    const { name, mayView, mayRecover, signOut } = useOperator();

    useEffect(() => {
        if (signedInAgain.back()) say("info", t("signed-in-again"), t("signed-in-again-hint"));
    }, [say, t]);

    return (
        <div className="pf-v5-c-page">
            <header className="pf-v5-c-masthead ca-masthead">
                <span className="ca-brand">
                    {t("operator-title")} · {environment.realmName}
                </span>
                {mayView && (
                    <nav className="ca-sections" aria-label={t("sections")}>
                        <NavLink to={addresses.companies}>{t("companies")}</NavLink>
                        <NavLink to={addresses.permissions}>{t("permissions")}</NavLink>
                        <NavLink to={addresses.cancellations}>{t("cancellations")}</NavLink>
                        {mayRecover && <RecoveriesLink />}
                        <NavLink to={addresses.legalDocuments}>{t("legal-documents")}</NavLink>
                    </nav>
                )}
                <div className="ca-masthead-end">
                    <span>{name}</span>
                    <Button onClick={signOut}>{t("sign-out")}</Button>
                </div>
            </header>
            {/* it scrolls: the keyboard has to get at it even where nothing in it takes the focus */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <main className="pf-v5-c-page__main" tabIndex={0}>
                {mayView ? (
                    <Suspense fallback={<Loading />}>
                        <Outlet />
                    </Suspense>
                ) : (
                    <section className="pf-v5-c-page__main-section pf-m-light pf-m-fill">
                        <EmptyState title={t("no-operator")}>{t("no-operator-hint")}</EmptyState>
                    </section>
                )}
            </main>
        </div>
    );
}
