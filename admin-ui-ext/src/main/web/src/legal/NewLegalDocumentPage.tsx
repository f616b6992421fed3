import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { Hint, SelectField, TextAreaField, TextField } from "../kit/fields";
import { Actions, Card, Form, Page } from "../kit/layout";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { KINDS, ShownText, type LegalText } from "./document";

type NewVersion = Schemas["NewLegalVersionRepresentation"];
type Kind = NewVersion["kind"];

const LANGUAGES = ["pl", "en"] as const;
type Language = (typeof LANGUAGES)[number];

interface TypedText {
    readonly title: string;
    readonly shortText: string;
    readonly body: string;
}

const EMPTY: TypedText = { title: "", shortText: "", body: "" };

/** Publishing a version, in both languages, after a look at what people will be shown. */
export default function NewLegalDocumentPage() {
    const { t } = useTexts();
    const { mayManage } = useOperator();
    return (
        <Page
            title={t("legal-publish")}
            lead={t("legal-publish-lead")}
            back={{ to: addresses.legalDocuments, label: t("legal-documents") }}
        >
            <div className="ca-list">{mayManage ? <VersionForm /> : <EmptyState title={t("managers-only")} />}</div>
        </Page>
    );
}

function VersionForm() {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const navigate = useNavigate();
    const [kind, setKind] = useState<Kind>("terms");
    const [version, setVersion] = useState("");
    const [from, setFrom] = useState("");
    const [texts, setTexts] = useState<Record<Language, TypedText>>({ pl: EMPTY, en: EMPTY });
    const [preview, setPreview] = useState<Readonly<Record<string, LegalText>>>();
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const atField = problem?.byField ?? {};

    function typed(): NewVersion {
        const text = ({ title, shortText, body }: TypedText) => ({
            title,
            body,
            ...(shortText.trim() === "" ? {} : { shortText }),
        });
        return {
            kind,
            version,
            ...(from === "" ? {} : { effectiveFrom: from }),
            texts: { pl: text(texts.pl), en: text(texts.en) },
        };
    }

    function edit(language: Language, field: keyof TypedText) {
        return (value: string) => {
            setPreview(undefined);
            setTexts((before) => ({ ...before, [language]: { ...before[language], [field]: value } }));
        };
    }

    async function look() {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        try {
            setPreview(await api.post("/admin/realms/{realm}/legal-documents/preview", { body: typed() }));
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setPreview(undefined);
            setProblem(error);
        } finally {
            setBusy(false);
        }
    }

    async function publish() {
        try {
            await api.post("/admin/realms/{realm}/legal-documents", { body: typed() });
        } catch (error) {
            if (error instanceof ApiProblem) setProblem(error);
            throw error;
        }
        say("success", t("legal-published-now", { version }));
        await navigate(addresses.legalDocuments);
    }

    function ask() {
        confirm({
            title: t("legal-publish-question"),
            body: t(
                kind === "terms"
                    ? "legal-publish-terms"
                    : kind === "marketing"
                      ? "legal-publish-marketing"
                      : "legal-publish-other",
            ),
            action: t("legal-publish-now"),
            act: publish,
        });
    }

    return (
        <Form
            onSubmit={() => {
                void look();
            }}
        >
            {problem !== undefined && (
                <div role="alert">
                    <Alert tone="danger" title={t("legal-not-published")}>
                        {Object.keys(atField).length === 0 ? problem.detail : t("legal-see-fields")}
                    </Alert>
                </div>
            )}
            <SelectField
                label={t("legal-document")}
                value={kind}
                onChange={(chosen) => {
                    setKind(KINDS.find((each) => each === chosen) ?? "terms");
                }}
                options={KINDS.map((each) => ({ value: each, label: t(`legal-kind-${each}`) }))}
                problem={atField.kind}
            />
            <TextField
                label={t("legal-version")}
                required
                value={version}
                maxLength={40}
                onChange={setVersion}
                hint={<Hint>{t("legal-version-hint")}</Hint>}
                problem={atField.version}
            />
            <TextField
                label={t("legal-from")}
                type="date"
                value={from}
                onChange={setFrom}
                hint={<Hint>{t("legal-from-hint")}</Hint>}
                problem={atField.effectiveFrom}
            />
            {LANGUAGES.map((language) => (
                <Card key={language} title={t(`legal-text-${language}`)}>
                    <div className="ca-stack">
                        <TextField
                            label={t(`legal-title-${language}`)}
                            required
                            value={texts[language].title}
                            maxLength={200}
                            onChange={edit(language, "title")}
                            problem={atField[`texts.${language}.title`] ?? atField[`texts.${language}`]}
                        />
                        {kind === "marketing" && (
                            <TextAreaField
                                label={t(`legal-short-${language}`)}
                                value={texts[language].shortText}
                                maxLength={1000}
                                onChange={edit(language, "shortText")}
                                hint={<Hint>{t("legal-short-hint")}</Hint>}
                                problem={atField[`texts.${language}.shortText`]}
                            />
                        )}
                        <TextAreaField
                            label={t(`legal-body-${language}`)}
                            required
                            rows={12}
                            value={texts[language].body}
                            maxLength={100_000}
                            onChange={edit(language, "body")}
                            hint={<Hint>{t("legal-body-hint")}</Hint>}
                            problem={atField[`texts.${language}.body`]}
                        />
                    </div>
                </Card>
            ))}
            {preview !== undefined && (
                <Card title={t("legal-preview")}>
                    <div className="ca-stack">
                        <p>{t("legal-preview-hint")}</p>
                        {LANGUAGES.map((language) => {
                            const text = preview[language];
                            return text && <ShownText key={language} language={language} text={text} />;
                        })}
                    </div>
                </Card>
            )}
            <Actions>
                <Button type="submit" variant={preview === undefined ? "primary" : "secondary"} busy={busy}>
                    {t("legal-show-preview")}
                </Button>
                {preview !== undefined && (
                    <Button variant="primary" onClick={ask}>
                        {t("legal-publish-now")}
                    </Button>
                )}
            </Actions>
        </Form>
    );
}
