import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import { CompanyPage, ForAdmins } from "../account/CompanyPage";
import type { Membership } from "../account/CompanyContext";
import { addresses } from "../account/addresses";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { CheckField, Hint, SelectField, TextField } from "../kit/fields";
import { Actions, Form } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import { languageOptions } from "../text/languages";
import { LoginHints, useLoginProblem } from "./LoginRules";
import { PermissionChoice } from "./PermissionChoice";
import { useMayAppointAdmins } from "./useMayAppointAdmins";
import { usePermissions } from "./usePermissions";

/** Adding an employee (A12, C3). */
export default function NewEmployeePage() {
    return <ForAdmins>{(company) => <NewEmployee key={company.customerNumber} company={company} />}</ForAdmins>;
}

function NewEmployee({ company }: { readonly company: Membership }) {
    const { t, language } = useTexts();
    const api = useApi();
    const say = useToast();
    const navigate = useNavigate();
    const { customerNumber } = company;
    const permissions = usePermissions(customerNumber);
    const mayAppointAdmins = useMayAppointAdmins(customerNumber);
    const [typed, setTyped] = useState({ login: "", firstName: "", lastName: "", email: "", locale: language });
    const [given, setGiven] = useState<readonly string[]>([]);
    const asAdmin = useSearchParams()[0].get("admin") === "true";
    const [admin, setAdmin] = useState(asAdmin);
    const [busy, setBusy] = useState<"create" | "notify">();
    const [problem, setProblem] = useState<ApiProblem>();
    const loginProblem = useLoginProblem(customerNumber, typed.login);
    const atField = problem?.byField ?? {};

    function set(field: keyof typeof typed) {
        return (value: string) => {
            setTyped((before) => ({ ...before, [field]: value }));
        };
    }

    async function create(notify: boolean) {
        if (busy) return;
        setBusy(notify ? "notify" : "create");
        setProblem(undefined);
        try {
            const person = await api.post("/realms/{realm}/company/{customerNumber}/people", {
                path: { customerNumber },
                body: { ...typed, permissions: [...given], admin: admin && mayAppointAdmins, notify },
            });
            say("success", t(notify ? "person-created-and-notified" : "person-created", { login: person.login }));
            await navigate(addresses.person(person.id));
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(undefined);
        }
    }

    const fieldless =
        problem && (problem.violations.length === 0 || problem.violations.some(({ field }) => field === undefined));

    return (
        <CompanyPage
            title={t("add-employee")}
            lead={t("add-employee-lead")}
            back={{ to: addresses.people, label: t("nav-people") }}
        >
            <div className="ca-list">
                <Form
                    onSubmit={() => {
                        void create(true);
                    }}
                >
                    {problem && (
                        <div role="alert">
                            <Alert tone="danger" title={fieldless ? problem.detail : t("look-at-fields")} />
                        </div>
                    )}
                    <TextField
                        label={t("login")}
                        value={typed.login}
                        onChange={set("login")}
                        required
                        maxLength={100}
                        problem={atField.login ?? loginProblem}
                        hint={<LoginHints />}
                    />
                    <TextField
                        label={t("first-name")}
                        value={typed.firstName}
                        onChange={set("firstName")}
                        required
                        problem={atField.firstName}
                    />
                    <TextField
                        label={t("last-name")}
                        value={typed.lastName}
                        onChange={set("lastName")}
                        required
                        problem={atField.lastName}
                    />
                    <TextField
                        label={t("email")}
                        type="email"
                        value={typed.email}
                        onChange={set("email")}
                        required
                        problem={atField.email}
                        hint={<Hint>{t("email-hint")}</Hint>}
                    />
                    <SelectField
                        label={t("mail-language")}
                        value={typed.locale}
                        onChange={set("locale")}
                        options={languageOptions()}
                        problem={atField.locale}
                    />
                    <PermissionChoice
                        permissions={permissions}
                        chosen={given}
                        onChange={setGiven}
                        problem={atField.permissions}
                    />
                    {mayAppointAdmins && (
                        <CheckField
                            label={t("admin-right")}
                            description={t("admin-right-hint")}
                            checked={admin}
                            onChange={setAdmin}
                        />
                    )}
                    <Actions>
                        <Button type="submit" variant="primary" busy={busy === "notify"}>
                            {t("create-and-notify")}
                        </Button>
                        <Button
                            busy={busy === "create"}
                            onClick={() => {
                                void create(false);
                            }}
                        >
                            {t("create")}
                        </Button>
                        <Button
                            variant="link"
                            onClick={() => {
                                void navigate(addresses.people);
                            }}
                        >
                            {t("cancel")}
                        </Button>
                    </Actions>
                    <p className="ca-quiet">{t("create-hint")}</p>
                </Form>
            </div>
        </CompanyPage>
    );
}
