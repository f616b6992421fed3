import { useRef, useState } from "react";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { RadioGroup } from "../kit/fields";
import { FileDrop } from "../kit/FileDrop";
import { Actions, Card } from "../kit/layout";
import { save } from "../kit/save";
import { useTexts } from "../text/TextContext";
import { ColumnList } from "./ColumnList";
import { template } from "./columns";
import { FILE_TYPES, readCompanyFile, type CompanyFile } from "./companyFile";
import { FilePreview } from "./FilePreview";
import { isFault, type Fault } from "./understood";
import type { Ended, ImportOptions } from "./useImport";

interface ImportFormProps {
    /** A file that is loaded once more, in the same way if nothing else is chosen. */
    readonly again: Pick<Ended, "file" | "options"> | undefined;
    /** Whether it comes after another file, in place of its result. */
    readonly focused: boolean;
    readonly onBegin: (file: CompanyFile, options: ImportOptions) => Promise<void>;
}

/** What is expected, the file, and how it is to be loaded. */
export function ImportForm({ again, focused, onBegin }: ImportFormProps) {
    const { t } = useTexts();
    const confirm = useConfirm();
    const [file, setFile] = useState(again?.file);
    const [fault, setFault] = useState<string>();
    const [existing, setExisting] = useState<"leave" | "replace">(
        again?.options.onlyNew === false ? "replace" : "leave",
    );
    // mails that were not sent now have to be sent one by one
    const [mails, setMails] = useState<"now" | "later">(again?.options.notify === false ? "later" : "now");
    const picks = useRef(0);

    async function pick(picked: File) {
        const turn = ++picks.current;
        const read = await readCompanyFile(picked).catch((): Fault => ({ key: "import-file-unreadable" }));
        // another one was picked meanwhile
        if (turn !== picks.current) return;
        if (isFault(read)) {
            refuse(t(read.key, read.values));
        } else {
            setFault(undefined);
            setFile(read);
        }
    }

    function refuse(reason: string) {
        setFile(undefined);
        setFault(reason);
    }

    function ask(chosen: CompanyFile) {
        confirm({
            title: t("import-confirm-title", { name: chosen.name }),
            body: <Consequences existing={existing} mails={mails} />,
            action: t("import-begin", { count: chosen.count }),
            dangerous: existing === "replace",
            async act() {
                try {
                    await onBegin(chosen, { onlyNew: existing === "leave", notify: mails === "now" });
                } catch (error) {
                    // what is wrong with the file is told where the file is; after anything else it can be tried again
                    if (!(error instanceof ApiProblem) || !FILE_STATUSES.includes(error.status)) throw error;
                    refuse(error.detail);
                }
            },
        });
    }

    return (
        <div className="ca-stack">
            <Card title={t("import-prepare")}>
                <div className="ca-stack">
                    <p>{t("import-how-lines")}</p>
                    <p>{t("import-how-save")}</p>
                    <Actions>
                        <Button
                            onClick={() => {
                                save({ name: t("import-template-file"), content: template() });
                            }}
                        >
                            {t("import-template")}
                        </Button>
                    </Actions>
                    <ColumnList />
                </div>
            </Card>
            <Card title={t("import-file")}>
                <div className="ca-stack">
                    <FileDrop
                        button={t(file === undefined ? "import-pick" : "import-pick-another")}
                        drop={t("import-drop")}
                        hint={t("import-file-rules")}
                        problem={fault}
                        types={FILE_TYPES}
                        focused={focused}
                        onPicked={(picked) => {
                            void pick(picked);
                        }}
                    />
                    <p className="pf-v5-screen-reader" role="status">
                        {file !== undefined && `${file.name}: ${t("import-file-lines", { count: file.count })}`}
                    </p>
                    {file !== undefined && <FilePreview file={file} />}
                </div>
            </Card>
            {file !== undefined && (
                <Card
                    title={t("import-options")}
                    actions={
                        <Button
                            variant="primary"
                            onClick={() => {
                                ask(file);
                            }}
                        >
                            {t("import-begin", { count: file.count })}
                        </Button>
                    }
                >
                    <div className="ca-stack">
                        <RadioGroup
                            label={t("import-existing-question")}
                            value={existing}
                            onChange={(value) => {
                                setExisting(value === "replace" ? "replace" : "leave");
                            }}
                            choices={(["leave", "replace"] as const).map((value) => ({
                                value,
                                label: t(`import-existing-${value}`),
                                description: t(`import-existing-${value}-hint`),
                            }))}
                        />
                        <RadioGroup
                            label={t("import-mail-question")}
                            value={mails}
                            onChange={(value) => {
                                setMails(value === "later" ? "later" : "now");
                            }}
                            choices={(["now", "later"] as const).map((value) => ({
                                value,
                                label: t(`import-mail-${value}`),
                                description: t(`import-mail-${value}-hint`),
                            }))}
                        />
                    </div>
                </Card>
            )}
        </div>
    );
}

/** Malformed, too large, of another kind: sent again it would be answered the same. */
const FILE_STATUSES: readonly number[] = [400, 413, 415];

interface ConsequencesProps {
    readonly existing: "leave" | "replace";
    readonly mails: "now" | "later";
}

function Consequences({ existing, mails }: ConsequencesProps) {
    const { t } = useTexts();
    return (
        <div className="ca-stack">
            {existing === "leave" ? (
                <p>{t("import-confirm-leave")}</p>
            ) : (
                <Alert tone="warning" title={t("import-confirm-replace")}>
                    {t("import-confirm-replace-hint")}
                </Alert>
            )}
            <p>
                {t(`import-confirm-mail-${mails}`)} {t("import-confirm-notify-column")}
            </p>
        </div>
    );
}
