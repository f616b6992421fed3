import { useEffect, useState } from "react";
import { Link } from "react-router-dom";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { CheckField, Hint, SelectField, TextField } from "../kit/fields";
import { Actions, Form } from "../kit/layout";
import { addresses } from "../operator/environment";
import { languageOptions } from "../text/languages";
import { useTexts, type MessageKey } from "../text/TextContext";

type Registration = Schemas["RegistrationRepresentation"];
type LegalForm = NonNullable<Registration["legalForm"]>;

/** Everything as it is typed; what is empty is not sent. */
export interface CompanyFields {
    readonly customerNumber: string;
    readonly name: string;
    readonly taxId: string;
    readonly vatId: string;
    readonly legalForm: string;
    readonly phone: string;
    readonly email: string;
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
    readonly contractRef: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly adminEmail: string;
    readonly locale: string;
}

export const EMPTY: CompanyFields = {
    customerNumber: "",
    name: "",
    taxId: "",
    vatId: "",
    legalForm: "",
    phone: "",
    email: "",
    street: "",
    postalCode: "",
    city: "",
    country: "PL",
    contractRef: "",
    firstName: "",
    lastName: "",
    adminEmail: "",
    locale: "pl",
};

/**
 * The main admin's part of the form: a new company's has to be named, one who has not activated the account can be
 * corrected; where nobody is yet or one is only asked, somebody may be named; and an activated one's data is their own.
 */
export type MainAdminPart = "new" | "corrected" | "offered" | "vacant" | "none";

const MAIN_ADMIN_HINTS: Record<Exclude<MainAdminPart, "none">, MessageKey> = {
    new: "main-admin-new-hint",
    corrected: "main-admin-correct-hint",
    offered: "main-admin-other-hint",
    vacant: "main-admin-name-hint",
};

interface CompanyFormProps {
    readonly initial: CompanyFields;
    /** A new company gets its number and must have a main admin. */
    readonly isNew: boolean;
    /** What can be done here about the main admin. */
    readonly mainAdmin: MainAdminPart;
    readonly action: string;
    readonly onSave: (customerNumber: string, body: Registration) => Promise<void>;
    readonly onCancel: () => void;
}

/** A company's data, and its main admin as long as the operator has a say in it (A1). */
export function CompanyForm({ initial, isNew, mainAdmin, action, onSave, onCancel }: CompanyFormProps) {
    const { t } = useTexts();
    const [typed, setTyped] = useState(initial);
    const [notify, setNotify] = useState(true);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const atField = problem?.byField ?? {};
    const mayLeaveOut = mainAdmin === "offered" || mainAdmin === "vacant";
    const named = typed.firstName + typed.lastName + typed.adminEmail !== "";
    const withMainAdmin = mainAdmin !== "none" && (named || !mayLeaveOut);
    const atNumber = problem?.type === "customer-number-malformed" ? problem.detail : atField.customerNumber;
    const exists = problem?.violations.some(({ type }) => type === "company-exists") ?? false;

    function field(name: keyof CompanyFields) {
        return {
            value: typed[name],
            onChange: (value: string) => {
                setTyped((before) => ({ ...before, [name]: value }));
            },
        };
    }

    // the form is longer than a screen, and its button stands at the end
    useEffect(() => {
        if (problem) document.querySelector<HTMLElement>("form [aria-invalid=true]")?.focus();
    }, [problem]);

    async function save() {
        if (busy) return;
        if (typed.customerNumber.trim() === "") {
            // the number is part of the address: without it the server is not asked about a company at all
            const detail = t("customer-number-missing");
            setProblem(
                new ApiProblem("required", 400, detail, [{ type: "required", field: "customerNumber", detail }]),
            );
            return;
        }
        setBusy(true);
        setProblem(undefined);
        try {
            await onSave(typed.customerNumber.trim(), registrationOf(typed, withMainAdmin, notify));
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    return (
        <Form
            onSubmit={() => {
                void save();
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert tone="danger" title={problem.detail} />
                </div>
            )}
            <fieldset className="ca-form-section">
                <legend>{t("company-data")}</legend>
                <TextField
                    label={t("customer-number")}
                    {...field("customerNumber")}
                    required
                    readOnly={!isNew}
                    problem={
                        exists ? (
                            <>
                                {atNumber}{" "}
                                <Link to={addresses.company(typed.customerNumber.trim())}>{t("show-it")}</Link>
                            </>
                        ) : (
                            atNumber
                        )
                    }
                    hint={isNew && <Hint>{t("customer-number-hint")}</Hint>}
                />
                <TextField
                    label={t("company-name")}
                    {...field("name")}
                    required
                    maxLength={200}
                    problem={atField.name}
                />
                <TextField label={t("tax-id")} {...field("taxId")} problem={atField.taxId} />
                <TextField label={t("vat-id")} {...field("vatId")} problem={atField.vatId} />
                <SelectField
                    label={t("legal-form")}
                    {...field("legalForm")}
                    options={[
                        { value: "", label: t("legal-form-unknown") },
                        { value: "sole-trader", label: t("legal-form-sole-trader") },
                        { value: "registered-company", label: t("legal-form-registered-company") },
                    ]}
                    problem={atField.legalForm}
                />
                <TextField
                    label={t("contract-ref")}
                    {...field("contractRef")}
                    problem={atField.contractRef}
                    hint={<Hint>{t("contract-ref-hint")}</Hint>}
                />
            </fieldset>
            <fieldset className="ca-form-section">
                <legend>{t("contact")}</legend>
                <TextField label={t("phone")} type="tel" {...field("phone")} problem={atField.phone} />
                <TextField label={t("email")} type="email" {...field("email")} problem={atField.email} />
                <TextField label={t("street")} {...field("street")} problem={atField["seat.street"]} />
                <TextField label={t("postal-code")} {...field("postalCode")} problem={atField["seat.postalCode"]} />
                <TextField label={t("city")} {...field("city")} problem={atField["seat.city"]} />
                <TextField
                    label={t("country")}
                    {...field("country")}
                    maxLength={2}
                    problem={atField["seat.country"]}
                    hint={<Hint>{t("country-hint")}</Hint>}
                />
            </fieldset>
            {mainAdmin !== "none" && (
                <fieldset className="ca-form-section">
                    <legend>{t("main-admin")}</legend>
                    <p>{t(MAIN_ADMIN_HINTS[mainAdmin])}</p>
                    {atField.mainAdmin !== undefined && <Hint met={false}>{atField.mainAdmin}</Hint>}
                    <TextField
                        label={t("first-name")}
                        {...field("firstName")}
                        required={withMainAdmin}
                        problem={atField["mainAdmin.firstName"]}
                    />
                    <TextField
                        label={t("last-name")}
                        {...field("lastName")}
                        required={withMainAdmin}
                        problem={atField["mainAdmin.lastName"]}
                    />
                    <TextField
                        label={t("email")}
                        type="email"
                        {...field("adminEmail")}
                        required={withMainAdmin}
                        problem={atField["mainAdmin.email"]}
                    />
                    <SelectField
                        label={t("mail-language")}
                        {...field("locale")}
                        options={languageOptions()}
                        problem={atField["mainAdmin.locale"]}
                    />
                    <CheckField
                        label={t("notify")}
                        description={t("notify-hint")}
                        checked={notify}
                        onChange={setNotify}
                    />
                </fieldset>
            )}
            <Actions>
                <Button type="submit" variant="primary" busy={busy}>
                    {action}
                </Button>
                <Button variant="link" onClick={onCancel}>
                    {t("cancel")}
                </Button>
            </Actions>
        </Form>
    );
}

function registrationOf(typed: CompanyFields, withMainAdmin: boolean, notify: boolean): Registration {
    const { street, postalCode, city, country } = typed;
    const seat = street + postalCode + city === "" ? undefined : { street, postalCode, city, country };
    const { firstName, lastName, adminEmail, locale } = typed;
    return {
        name: typed.name,
        ...given("taxId", typed.taxId),
        ...given("vatId", typed.vatId),
        ...(typed.legalForm === "" ? {} : { legalForm: typed.legalForm as LegalForm }),
        ...given("phone", typed.phone),
        ...given("email", typed.email),
        ...(seat && { seat }),
        ...given("contractRef", typed.contractRef),
        ...(withMainAdmin && { mainAdmin: { firstName, lastName, email: adminEmail, locale }, notify }),
    };
}

function given<K extends string>(name: K, value: string): Partial<Record<K, string>> {
    return (value.trim() === "" ? {} : { [name]: value }) as Partial<Record<K, string>>;
}
