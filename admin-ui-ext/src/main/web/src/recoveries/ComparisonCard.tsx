import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { Alert } from "../kit/Alert";
import { Card, Label } from "../kit/layout";
import { addresses } from "../operator/environment";
import { fullName, RoleName, StateLabel } from "../people/person";
import { Day } from "../text/Day";
import { useTexts, type MessageKey } from "../text/TextContext";
import { compared, type Compared, type Result } from "./comparison";
import type { Outlook, Recovery } from "./recovery";

interface ComparisonCardProps {
    readonly recovery: Recovery;
    /** None once nothing can happen any more: then only what was typed is shown. */
    readonly outlook: Outlook | undefined;
}

const RESULTS: Record<Result, { color: "green" | "gold" | "grey"; text: MessageKey }> = {
    same: { color: "green", text: "recovery-same" },
    different: { color: "gold", text: "recovery-different" },
    "not-on-record": { color: "grey", text: "recovery-not-on-record" },
    "not-typed": { color: "grey", text: "recovery-not-typed" },
    "see-scan": { color: "grey", text: "recovery-see-scan" },
};

/** What the company wrote and signed, beside what is on record of it; what differs is marked. */
export function ComparisonCard({ recovery, outlook }: ComparisonCardProps) {
    const { t, language } = useTexts();
    const rows = compared(recovery.form, outlook ?? NOTHING, language);
    const differences = rows.filter(({ result }) => result === "different").length;
    const headings = {
        what: t("recovery-compare-what"),
        typed: t("recovery-compare-typed"),
        record: t("recovery-compare-record"),
        result: t("recovery-compare-result"),
    };
    const found = outlook?.company;
    return (
        <Card
            title={t("recovery-compare")}
            actions={found && <Link to={addresses.company(found.customerNumber)}>{t("recovery-open-company")}</Link>}
        >
            <div className="ca-stack">
                {outlook && !found && (
                    <Alert tone="warning" title={t("recovery-no-company")}>
                        {t("recovery-no-company-hint")}
                    </Alert>
                )}
                {found && (
                    <p role="status">
                        {differences === 0 ? t("recovery-all-same") : t("recovery-differences", { count: differences })}
                    </p>
                )}
                <table
                    className="pf-v5-c-table pf-m-compact pf-m-grid-lg"
                    role="table"
                    aria-label={t("recovery-compare")}
                >
                    <thead className="pf-v5-c-table__thead" role="rowgroup">
                        <tr className="pf-v5-c-table__tr" role="row">
                            <Heading>{headings.what}</Heading>
                            <Heading>{headings.typed}</Heading>
                            {found && <Heading>{headings.record}</Heading>}
                            {found && <Heading>{headings.result}</Heading>}
                        </tr>
                    </thead>
                    <tbody className="pf-v5-c-table__tbody" role="rowgroup">
                        {rows.map((row) => (
                            <tr className="pf-v5-c-table__tr" role="row" key={row.what}>
                                <th
                                    className="pf-v5-c-table__th ca-row-header"
                                    role="rowheader"
                                    scope="row"
                                    data-label={headings.what}
                                >
                                    <div>{t(row.what)}</div>
                                </th>
                                <Cell heading={headings.typed}>
                                    <Typed row={row} form={recovery.form} />
                                </Cell>
                                {found && (
                                    <Cell heading={headings.record}>
                                        <Recorded row={row} person={outlook.person} />
                                    </Cell>
                                )}
                                {found && (
                                    <Cell heading={headings.result}>
                                        <Label color={RESULTS[row.result].color}>{t(RESULTS[row.result].text)}</Label>
                                    </Cell>
                                )}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
        </Card>
    );
}

const NOTHING: Outlook = { contactNeeded: false, secondOperatorNeeded: false, delaySeconds: 0, hindrances: [] };

function Heading({ children }: { readonly children: ReactNode }) {
    return (
        <th className="pf-v5-c-table__th" role="columnheader" scope="col">
            {children}
        </th>
    );
}

function Cell({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
    return (
        <td className="pf-v5-c-table__td" role="cell" data-label={heading}>
            <div>{children}</div>
        </td>
    );
}

function Typed({ row: { what, typed }, form }: { readonly row: Compared; readonly form: Recovery["form"] }) {
    const { t } = useTexts();
    if (what === "recovery-signed") {
        return (
            <span className="ca-breakable">
                {form.place}, <Day on={form.date} />
            </span>
        );
    }
    if (what === "legal-form") return t(`legal-form-${form.legalForm}`);
    return <span className="ca-lines">{typed ?? t("none")}</span>;
}

interface RecordedProps {
    readonly row: Compared;
    readonly person: Outlook["person"];
}

function Recorded({ row: { what, recorded, result }, person }: RecordedProps) {
    const { t } = useTexts();
    if (result === "see-scan") return "–";
    if (what === "login") {
        if (person === undefined) return t("recovery-no-person");
        return (
            <>
                <span className="ca-breakable">
                    {fullName(person)} ({person.login})
                </span>
                <div className="ca-labels">
                    <span className="ca-quiet">
                        <RoleName role={person.role} />
                    </span>
                    <StateLabel state={person.state} />
                </div>
            </>
        );
    }
    if (recorded === undefined) return t("none");
    if (what === "legal-form") return t(`legal-form-${recorded as Recovery["form"]["legalForm"]}`);
    return <span className="ca-breakable">{recorded}</span>;
}
