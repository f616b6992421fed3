import { useEffect, useRef, useState } from "react";
import { useApi } from "../api/ApiContext";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { FileDrop } from "../kit/FileDrop";
import { Actions, Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import type { CompanyCardProps } from "./CompanyCardProps";
import { faultOfFile, LOGO_TYPES } from "./logoRules";
import { LogoPreview } from "./LogoPreview";
import { webpAsPng } from "./webpAsPng";

/** The company's logo: seen by everybody, picked and removed by admins (C8). */
export function LogoCard({ company, admin, onChanged }: CompanyCardProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const path = { customerNumber: company.customerNumber };
    const [file, setFile] = useState<File>();
    const [fault, setFault] = useState<string>();
    const [busy, setBusy] = useState(false);
    const picks = useRef(0);
    const preview = usePreview(file);

    async function pick(picked: File) {
        const turn = ++picks.current;
        const picture = faultOfFile(picked) ?? (await webpAsPng(picked));
        // another one was picked meanwhile
        if (turn !== picks.current) return;
        if (typeof picture === "string") {
            refuse(t(picture));
        } else {
            setFault(undefined);
            setFile(picture);
        }
    }

    function refuse(reason: string) {
        setFile(undefined);
        setFault(reason);
    }

    async function save(picked: File) {
        if (busy) return;
        setBusy(true);
        try {
            await api.upload("/realms/{realm}/company/{customerNumber}/logo", { path }, picked);
            say("success", t("logo-saved"));
            setFile(undefined);
            onChanged();
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            // what the server would not take it will not take again; an answer that got lost can be asked for once more
            if (error.type.startsWith("picture-")) refuse(error.detail);
            else setFault(error.detail);
        } finally {
            setBusy(false);
        }
    }

    function remove() {
        confirm({
            title: t("logo-remove"),
            body: t("logo-remove-question"),
            action: t("logo-remove"),
            dangerous: true,
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/logo", { path });
                say("success", t("logo-removed"));
                onChanged();
            },
        });
    }

    const shown = company.logoUrl;
    return (
        <Card
            title={t("logo")}
            actions={
                admin && shown !== undefined && file === undefined ? (
                    <Button dangerous onClick={remove}>
                        {t("logo-remove")}
                    </Button>
                ) : undefined
            }
        >
            <div className="ca-stack">
                {fault !== undefined && (
                    <div role="alert">
                        <Alert tone="danger" title={fault} />
                    </div>
                )}
                {file === undefined &&
                    (shown === undefined ? (
                        <p>{t("logo-none")}</p>
                    ) : (
                        <img className="ca-logo" src={shown} alt={t("logo-of", { name: company.name })} />
                    ))}
                {admin && file === undefined && (
                    <FileDrop
                        button={t(shown === undefined ? "logo-pick" : "logo-pick-another")}
                        drop={t("logo-drop")}
                        hint={t("logo-rules")}
                        types={LOGO_TYPES}
                        onPicked={(picked) => {
                            void pick(picked);
                        }}
                    />
                )}
                {file !== undefined && preview !== undefined && (
                    <>
                        <LogoPreview
                            address={preview}
                            onFault={(wrong) => {
                                refuse(t(wrong));
                            }}
                        />
                        <Actions>
                            <Button
                                variant="primary"
                                busy={busy}
                                onClick={() => {
                                    void save(file);
                                }}
                            >
                                {t("logo-save")}
                            </Button>
                            <Button
                                variant="link"
                                onClick={() => {
                                    setFile(undefined);
                                    setFault(undefined);
                                }}
                            >
                                {t("cancel")}
                            </Button>
                        </Actions>
                    </>
                )}
            </div>
        </Card>
    );
}

/** Address of a file that only this page knows, for as long as it is shown. */
function usePreview(file: File | undefined): string | undefined {
    const [address, setAddress] = useState<string>();
    useEffect(() => {
        if (file === undefined) return undefined;
        const made = URL.createObjectURL(file);
        setAddress(made);
        return () => {
            setAddress(undefined);
            URL.revokeObjectURL(made);
        };
    }, [file]);
    return address;
}
