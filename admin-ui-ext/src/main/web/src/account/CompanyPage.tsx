import { useEffect, useId, type ReactNode } from "react";
import { Link } from "react-router-dom";
import { signedInAgain } from "../api/SignedInAgain";
import { Select } from "../kit/fields";
import { Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import { addresses } from "./addresses";
import { isAdmin, useCompany, type Membership } from "./CompanyContext";

interface CompanyPageProps {
    readonly title: string;
    readonly lead?: ReactNode;
    readonly back?: { readonly to: string; readonly label: string };
    readonly aside?: ReactNode;
    readonly children: ReactNode;
}

/** A page about the chosen company; with several, its heading has the choice among them. */
export function CompanyPage({ aside, ...page }: CompanyPageProps) {
    const { t } = useTexts();
    const say = useToast();

    useEffect(() => {
        if (signedInAgain.back()) say("info", t("signed-in-again"), t("signed-in-again-hint"));
    }, [say, t]);

    return (
        <Page
            {...page}
            aside={
                <div className="ca-stack">
                    <CompanyPicker />
                    {aside}
                </div>
            }
        />
    );
}

function CompanyPicker() {
    const { t } = useTexts();
    const { memberships, company, choose } = useCompany();
    const id = useId();
    if (!company || memberships.length < 2) {
        return null;
    }
    return (
        <div className="ca-picker">
            <label htmlFor={id}>{t("company-picker")}</label>
            <Select
                id={id}
                value={company.customerNumber}
                onChange={choose}
                options={memberships.map(({ customerNumber, name }) => ({
                    value: customerNumber,
                    label: `${name} (${customerNumber})`,
                }))}
            />
        </div>
    );
}

/** Shows a page to members of a company. Made anew when another company is chosen. */
export function ForMembers({ children }: { readonly children: (company: Membership) => ReactNode }) {
    const { t } = useTexts();
    const { company } = useCompany();
    if (!company) {
        return (
            <NotForYou title={t("members-only")} action={<Link to={addresses.join}>{t("nav-join")}</Link>}>
                {t("members-only-hint")}
            </NotForYou>
        );
    }
    return children(company);
}

/** Shows a page to admins of a company; everybody else is told so. Made anew when another company is chosen. */
export function ForAdmins({ children }: { readonly children: (company: Membership) => ReactNode }) {
    const { t } = useTexts();
    return (
        <ForMembers>
            {(company) =>
                isAdmin(company) ? (
                    children(company)
                ) : (
                    <NotForYou title={t("admins-only")} action={<Link to={addresses.data}>{t("rights-how")}</Link>}>
                        {t("admins-only-hint")}
                    </NotForYou>
                )
            }
        </ForMembers>
    );
}

/** Instead of a page: why not, and how to go on. */
export function NotForYou({
    title,
    action,
    children,
}: {
    readonly title: string;
    readonly action?: ReactNode;
    readonly children: ReactNode;
}) {
    return (
        <section className="pf-v5-c-page__main-section pf-m-light pf-m-fill">
            <EmptyState title={title} action={action}>
                {children}
            </EmptyState>
        </section>
    );
}
