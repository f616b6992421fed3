import { useEffect, useState } from "react";
import { NavLink, useLocation } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { addresses } from "../operator/environment";
import { useTexts } from "../text/TextContext";

/** The way to the queue, with how many are open: counted anew on the way to each page. */
export function RecoveriesLink() {
    const { t } = useTexts();
    const api = useApi();
    const { key } = useLocation();
    const [open, setOpen] = useState(0);

    useEffect(() => {
        const controller = new AbortController();
        const { signal } = controller;
        api.get("/admin/realms/{realm}/recoveries/count", { query: { status: "open" }, signal }).then(
            setOpen,
            (error: unknown) => {
                // the pages tell what is wrong; the way to them goes without the number
                if (!signal.aborted && !(error instanceof ApiProblem)) throw error;
            },
        );
        return () => {
            controller.abort();
        };
    }, [api, key]);

    return (
        <NavLink to={addresses.recoveries}>
            {t("recoveries")}
            {open > 0 && (
                <>
                    {" "}
                    <span className="pf-v5-c-badge pf-m-unread">
                        <span aria-hidden="true">{open}</span>
                        <span className="pf-v5-screen-reader">({t("recoveries-waiting", { count: open })})</span>
                    </span>
                </>
            )}
        </NavLink>
    );
}
