import { Card, Facts } from "../kit/layout";
import { oneLine } from "../text/postal";
import { useTexts, type MessageKey } from "../text/TextContext";
import type { OwnCompany } from "./CompanyCardProps";

const LEGAL_FORMS: Record<NonNullable<OwnCompany["legalForm"]>, MessageKey> = {
    "sole-trader": "legal-form-sole-trader",
    "registered-company": "legal-form-registered-company",
};

/** What the operator has on record; the company only reads it. */
export function RecordCard({ company }: { readonly company: OwnCompany }) {
    const { t, language } = useTexts();
    const { legalForm, seat } = company;
    return (
        <Card title={t("company-record")}>
            <div className="ca-stack">
                <Facts
                    facts={[
                        [t("company-name"), company.name],
                        [t("customer-number"), company.customerNumber],
                        [t("tax-id"), company.taxId],
                        [t("vat-id"), company.vatId],
                        [t("legal-form"), legalForm && t(LEGAL_FORMS[legalForm])],
                        [t("seat"), seat && oneLine(seat, language)],
                        [t("phone"), company.phone],
                        [t("email"), company.email],
                    ]}
                />
                <p className="ca-quiet">{t("company-record-hint")}</p>
            </div>
        </Card>
    );
}
