import { Link } from "react-router-dom";
import { useCompany } from "../account/CompanyContext";
import { addresses } from "../account/addresses";
import { Alert } from "../kit/Alert";
import { useTexts } from "../text/TextContext";

/**
 * Tells the only admin who can sign in that there should be a second one, and leads to where one is appointed (D6). Stays until
 * there is one.
 */
export function SoleAdminNotice() {
    const { t } = useTexts();
    const { company, decidesRights } = useCompany();
    if (company?.soleAdmin !== true) {
        return null;
    }
    return (
        <Alert
            tone="info"
            title={t("sole-admin")}
            actions={decidesRights ? <Link to={addresses.newAdmin}>{t("sole-admin-add")}</Link> : undefined}
        >
            <p>{t(decidesRights ? "sole-admin-hint" : "sole-admin-hint-others")}</p>
        </Alert>
    );
}
