import { useCallback } from "react";
import { useNavigate, useParams } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Card, Facts, Page } from "../kit/layout";
import { Failed, Loading } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { ShownText, VersionState, type LegalVersion } from "./document";

/** One version: its texts, and the way to withdraw it as long as it is not in force. */
export default function LegalDocumentPage() {
    const { t } = useTexts();
    const api = useApi();
    const { id = "" } = useParams();
    const load = useCallback(
        (signal: AbortSignal) => api.get("/admin/realms/{realm}/legal-documents/{id}", { path: { id }, signal }),
        [api, id],
    );
    const { value: version, reload, ...state } = useLoaded(load);

    function headingOf(language: string) {
        return language === "pl" || language === "en" ? t(`legal-text-${language}`) : language;
    }

    return (
        <Page
            title={version === undefined ? t("legal-document") : t(`legal-kind-${version.kind}`)}
            back={{ to: addresses.legalDocuments, label: t("legal-documents") }}
        >
            {version === undefined ? (
                state.status === "failed" ? (
                    <Failed error={state.error} onRetry={reload} />
                ) : (
                    <Loading />
                )
            ) : (
                <div className="ca-stack">
                    <Card title={t("legal-version-named", { version: version.version })} actions={withdraw(version)}>
                        <Facts
                            facts={[
                                [t("state"), <VersionState key="state" state={version.state} />],
                                [t("legal-from"), <Moment key="from" at={version.effectiveFrom} />],
                                [t("legal-published"), <Moment key="published" at={version.publishedAt} />],
                                [t("legal-published-by"), version.publishedBy],
                            ]}
                        />
                    </Card>
                    {Object.entries(version.texts).map(([language, text]) => (
                        <Card key={language} title={headingOf(language)}>
                            <ShownText language={language} text={text} />
                            <p className="ca-quiet ca-breakable">SHA-256: {text.sha256}</p>
                        </Card>
                    ))}
                </div>
            )}
        </Page>
    );
}

function withdraw(version: LegalVersion) {
    return version.state === "coming" ? <Withdraw version={version} /> : undefined;
}

function Withdraw({ version }: { readonly version: LegalVersion }) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const navigate = useNavigate();
    const { mayManage } = useOperator();

    function ask() {
        confirm({
            title: t("legal-withdraw"),
            body: t("legal-withdraw-question", { version: version.version }),
            action: t("legal-withdraw"),
            dangerous: true,
            async act() {
                await api.delete("/admin/realms/{realm}/legal-documents/{id}", { path: { id: version.id } });
                say("success", t("legal-withdrawn", { version: version.version }));
                await navigate(addresses.legalDocuments);
            },
        });
    }

    return mayManage ? (
        <Button dangerous onClick={ask}>
            {t("legal-withdraw")}
        </Button>
    ) : null;
}
