import { Header, PageNav } from "@keycloak/keycloak-account-ui";
import { Suspense, useEffect, useState, type MouseEvent } from "react";
import { Outlet, useLocation } from "react-router-dom";
import { Loading } from "../kit/states";
import { useRequestsBadge } from "../rights/useRequestsBadge";
import { useTexts } from "../text/TextContext";
import { useCompany } from "./CompanyContext";

const WIDE = "(min-width: 1200px)";

/**
 * The stock header and navigation around a page. PatternFly's own page component would come a second time and with
 * another React context than the one in the stock header, so what its button does is done here.
 */
export function Shell() {
    const { t } = useTexts();
    const { pathname } = useLocation();
    const { company, seesTransactions, decidesRights, openRequests } = useCompany();
    const [open, setOpen] = useState(() => matchMedia(WIDE).matches);

    useRequestsBadge(openRequests);

    // on a phone the navigation covers the page: it goes away once something was chosen
    useEffect(() => {
        if (!matchMedia(WIDE).matches) setOpen(false);
    }, [pathname]);

    useEffect(() => {
        const wide = matchMedia(WIDE);
        const follow = () => {
            setOpen(wide.matches);
        };
        wide.addEventListener("change", follow);
        return () => {
            wide.removeEventListener("change", follow);
        };
    }, []);

    // the stock header leaves the button of its menu without a name on a phone, where it appears when the width changes
    useEffect(() => {
        const nameMenu = () => {
            document.querySelector("[data-testid=options-kebab-toggle]")?.setAttribute("aria-label", t("more-menu"));
        };
        const header = document.querySelector("header");
        if (!header) return;
        const observer = new MutationObserver(nameMenu);
        observer.observe(header, { childList: true, subtree: true });
        nameMenu();
        return () => {
            observer.disconnect();
        };
    }, [t]);

    useEffect(() => {
        document.getElementById("nav-toggle")?.setAttribute("aria-expanded", String(open));
    }, [open]);

    function toggled(event: MouseEvent) {
        if (event.target instanceof Element && event.target.closest("#nav-toggle")) {
            setOpen((before) => !before);
        }
    }

    return (
        <div className={`pf-v5-c-page ca-shell ${open ? "" : "ca-shell-closed"}`} onClickCapture={toggled}>
            <Header />
            <PageNav key={`${company?.customerNumber ?? ""} ${seesTransactions} ${decidesRights}`} />
            {/* it scrolls: the keyboard has to get at it even where nothing in it takes the focus */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <main className="pf-v5-c-page__main" tabIndex={0}>
                <Suspense fallback={<Loading />}>
                    <Outlet />
                </Suspense>
            </main>
        </div>
    );
}
