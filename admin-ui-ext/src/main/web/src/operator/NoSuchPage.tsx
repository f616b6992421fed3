import { Link } from "react-router-dom";
import { EmptyState } from "../kit/states";
import { useTexts } from "../text/TextContext";
import { addresses } from "./environment";

export function NoSuchPage() {
    const { t } = useTexts();
    return (
        <section className="pf-v5-c-page__main-section pf-m-light pf-m-fill">
            <EmptyState title={t("no-such-page")} action={<Link to={addresses.companies}>{t("companies")}</Link>}>
                {t("no-such-page-hint")}
            </EmptyState>
        </section>
    );
}
