import { useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { RadioGroup, TextAreaField, TextField } from "../kit/fields";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import type { Product } from "./product";

interface CancelDialogProps {
    readonly customerNumber: string;
    readonly product: Product;
    readonly onClose: () => void;
    readonly onAsked: () => void;
}

type When = Schemas["CancellationFormRepresentation"]["when"];

/** Asks to cancel a product: when, why, and its name typed in, since the request cannot be taken back here (E4). */
export function CancelDialog({ customerNumber, product, onClose, onAsked }: CancelDialogProps) {
    const { t, language } = useTexts();
    const api = useApi();
    const say = useToast();
    const { name, ref, paidUntil } = product;
    const [when, setWhen] = useState<When>(paidUntil === undefined ? "now" : "period-end");
    const [typed, setTyped] = useState({ reason: "", details: "", name: "" });
    const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const atField = { ...missing, ...problem?.byField };

    function set(field: keyof typeof typed) {
        return (value: string) => {
            setTyped((before) => ({ ...before, [field]: value }));
        };
    }

    function check() {
        const found: Record<string, string> = {};
        if (typed.reason.trim() === "") found.reason = t("cancel-reason-missing");
        if (!isSame(typed.name, name)) found.name = t("confirm-typed-differently", { expected: name });
        setMissing(found);
        return Object.keys(found).length === 0;
    }

    async function ask() {
        setProblem(undefined);
        if (busy || !check()) return;
        setBusy(true);
        try {
            await api.post("/realms/{realm}/company/{customerNumber}/products/{ref}/cancellation", {
                path: { customerNumber, ref },
                body: { when, reason: typed.reason, details: typed.details },
            });
            say("success", t("cancellation-asked"), t("cancellation-asked-hint"));
            onClose();
            onAsked();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            setProblem(error);
            setBusy(false);
            // somebody else was faster: the page behind tells what they asked for
            if (error.type === "cancellation-asked") onAsked();
        }
    }

    const lastDay =
        paidUntil === undefined
            ? undefined
            : new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(paidUntil));
    return (
        <Dialog
            title={t("cancel-product-named", { name })}
            onClose={onClose}
            onSubmit={() => {
                void ask();
            }}
            footer={
                <>
                    <Button type="submit" variant="danger" busy={busy}>
                        {t("cancel-product")}
                    </Button>
                    <Button variant="link" onClick={onClose}>
                        {t("cancel-keep")}
                    </Button>
                </>
            }
        >
            <div className="pf-v5-c-form">
                {problem && (
                    <div role="alert">
                        <Alert
                            tone="danger"
                            title={problem.violations.length > 0 ? t("look-at-fields") : problem.detail}
                        />
                    </div>
                )}
                <Alert tone="warning" title={t("cancel-warning")}>
                    {when === "now" || lastDay === undefined
                        ? t("cancel-warning-now")
                        : t("cancel-warning-period-end", { day: lastDay })}
                </Alert>
                {lastDay !== undefined && (
                    <RadioGroup
                        label={t("cancel-when")}
                        value={when}
                        onChange={(value) => {
                            setWhen(value as When);
                        }}
                        problem={atField.when}
                        choices={[
                            {
                                value: "period-end",
                                label: t("cancel-period-end"),
                                description: t("cancel-period-end-hint", { day: lastDay }),
                            },
                            { value: "now", label: t("cancel-now"), description: t("cancel-now-hint") },
                        ]}
                    />
                )}
                <TextField
                    label={t("cancel-reason")}
                    value={typed.reason}
                    onChange={set("reason")}
                    maxLength={200}
                    required
                    problem={atField.reason}
                />
                <TextAreaField
                    label={t("cancel-details")}
                    value={typed.details}
                    onChange={set("details")}
                    maxLength={2000}
                    problem={atField.details}
                />
                <TextField
                    label={t("cancel-type-name", { name })}
                    value={typed.name}
                    onChange={set("name")}
                    required
                    problem={atField.name}
                />
            </div>
        </Dialog>
    );
}

/** Blanks that keep words together cannot be typed. */
function isSame(typed: string, name: string): boolean {
    const plain = (text: string) => text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
    return plain(typed) === plain(name);
}
