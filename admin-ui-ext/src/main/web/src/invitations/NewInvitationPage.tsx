import { useState } from "react";
import { useNavigate } from "react-router-dom";
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
import { PermissionChoice } from "../people/PermissionChoice";
import { useMayAppointAdmins } from "../people/useMayAppointAdmins";
import { usePermissions } from "../people/usePermissions";
import { languageOptions } from "../text/languages";
import { useTexts } from "../text/TextContext";

/** Inviting somebody by e-mail (E1). */
export default function NewInvitationPage() {
    return <ForAdmins>{(company) => <NewInvitation key={company.customerNumber} company={company} />}</ForAdmins>;
}

function NewInvitation({ company }: { readonly company: Membership }) {
    const { t, language } = useTexts();
    const api = useApi();
    const say = useToast();
    const navigate = useNavigate();
    const { customerNumber } = company;
    const permissions = usePermissions(customerNumber);
    const mayAppointAdmins = useMayAppointAdmins(customerNumber);
    const [email, setEmail] = useState("");
    const [locale, setLocale] = useState<string>(language);
    const [all, setAll] = useState(false);
    const [chosen, setChosen] = useState<readonly string[]>([]);
    const [admin, setAdmin] = useState(false);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const atField = problem?.byField ?? {};

    async function invite() {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        try {
            const invitation = await api.post("/realms/{realm}/company/{customerNumber}/invitations", {
                path: { customerNumber },
                body: { email, locale, admin, permissions: all ? "all" : [...chosen] },
            });
            say("success", t("invitation-on-its-way", { email: invitation.email }));
            await navigate(addresses.invitations);
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
        }
    }

    const fieldless =
        problem && (problem.violations.length === 0 || problem.violations.some(({ field }) => field === undefined));

    return (
        <CompanyPage
            title={t("invite-somebody")}
            lead={t("invite-lead")}
            back={{ to: addresses.invitations, label: t("nav-invitations") }}
        >
            <div className="ca-list">
                <Form
                    onSubmit={() => {
                        void invite();
                    }}
                >
                    {problem && (
                        <div role="alert">
                            <Alert tone="danger" title={fieldless ? problem.detail : t("look-at-fields")} />
                        </div>
                    )}
                    <TextField
                        label={t("email")}
                        type="email"
                        value={email}
                        onChange={setEmail}
                        required
                        problem={atField.email}
                        hint={<Hint>{t("invite-email-hint")}</Hint>}
                    />
                    <SelectField
                        label={t("mail-language")}
                        value={locale}
                        onChange={setLocale}
                        options={languageOptions()}
                        problem={atField.locale}
                        hint={<Hint>{t("invite-language-hint")}</Hint>}
                    />
                    {permissions.value?.length !== 0 && (
                        <CheckField
                            label={t("invite-all")}
                            description={t("invite-all-hint")}
                            checked={all}
                            onChange={setAll}
                        />
                    )}
                    {!all && (
                        <PermissionChoice
                            permissions={permissions}
                            chosen={chosen}
                            onChange={setChosen}
                            problem={atField.permissions}
                        />
                    )}
                    {mayAppointAdmins && (
                        <CheckField
                            label={t("admin-right")}
                            description={t("admin-right-hint")}
                            checked={admin}
                            onChange={setAdmin}
                        />
                    )}
                    <Actions>
                        <Button type="submit" variant="primary" busy={busy}>
                            {t("invitation-send")}
                        </Button>
                        <Button
                            variant="link"
                            onClick={() => {
                                void navigate(addresses.invitations);
                            }}
                        >
                            {t("cancel")}
                        </Button>
                    </Actions>
                </Form>
            </div>
        </CompanyPage>
    );
}
