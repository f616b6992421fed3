import { useEffect } from "react";
import { useTexts } from "../text/TextContext";

const ENTRY = '[data-testid="company/right-requests"]';

/**
 * Puts how many requests wait beside their entry in the navigation. The stock navigation has no place for it and draws itself
 * when it likes: so it is put there again whenever it is missing.
 *
 * @param open none for somebody who does not decide
 */
export function useRequestsBadge(open: number | undefined): void {
    const { t } = useTexts();
    useEffect(() => {
        const shell = document.querySelector(".ca-shell");
        if (!shell || !open) return undefined;
        const badge = badgeOf(open, t("right-requests-waiting", { count: open }));
        const show = () => {
            const entry = shell.querySelector(ENTRY);
            const link = entry?.querySelector("a") ?? entry;
            if (link && badge.parentElement !== link) link.append(badge);
        };
        const observer = new MutationObserver(show);
        observer.observe(shell, { childList: true, subtree: true });
        show();
        return () => {
            observer.disconnect();
            badge.remove();
        };
    }, [open, t]);
}

function badgeOf(open: number, words: string): HTMLElement {
    const badge = document.createElement("span");
    badge.className = "pf-v5-c-badge pf-m-unread ca-badge";
    const number = document.createElement("span");
    number.setAttribute("aria-hidden", "true");
    number.textContent = String(open);
    const read = document.createElement("span");
    read.className = "pf-v5-screen-reader";
    read.textContent = ` ${words}`;
    badge.append(number, read);
    return badge;
}
