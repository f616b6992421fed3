import { useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { Button } from "../kit/Button";
import { useAskedAgain, useConfirm, type Question } from "../kit/Confirm";
import { Select } from "../kit/fields";
import { useToast } from "../kit/Toasts";
import { useTexts, type MessageKey } from "../text/TextContext";
import { BatchPermissions } from "./BatchPermissions";
import { fullName, type Person } from "./person";
import type { Permissions } from "./usePermissions";

type Action = Schemas["BatchRepresentation"]["action"];

interface ActionTexts {
    readonly name: MessageKey;
    readonly question: MessageKey;
    readonly done: MessageKey;
    readonly dangerous?: boolean;
}

const ACTIONS: Record<Action, ActionTexts> = {
    "activation-mail": {
        name: "mail-activation",
        question: "batch-activation-mail-question",
        done: "batch-mails-done",
    },
    "password-mail": { name: "mail-password", question: "batch-password-mail-question", done: "batch-mails-done" },
    "set-permissions": { name: "set-permissions", question: "batch-permissions-question", done: "batch-done" },
    block: { name: "block", question: "batch-block-question", done: "batch-block-done" },
    unblock: { name: "unblock", question: "batch-unblock-question", done: "batch-unblock-done" },
    "end-sessions": { name: "end-sessions", question: "batch-end-sessions-question", done: "batch-end-sessions-done" },
    delete: { name: "delete", question: "batch-delete-question", done: "batch-delete-done", dangerous: true },
};

interface BatchBarProps {
    readonly customerNumber: string;
    readonly people: readonly Person[];
    readonly permissions: Permissions;
    /** Who was refused stays chosen. */
    readonly onDone: (refused: readonly string[]) => void;
}

/** What was asked about several people, kept over the way to the sign-in page. */
export interface BatchAsked {
    readonly action: Action;
    readonly ids: readonly string[];
}

export function batchName(customerNumber: string): string {
    return `batch ${customerNumber}`;
}

interface Refused {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
}

/** The same act on everybody chosen. Who is refused stops nobody else, and is named with the reason. */
export function BatchBar({ customerNumber, people, permissions, onDone }: BatchBarProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const [action, setAction] = useState<Action>("activation-mail");
    const [choosing, setChoosing] = useState(false);
    const count = people.length;

    async function run(wanted: Action, given?: readonly string[]) {
        const body: Schemas["BatchRepresentation"] = { action: wanted, ids: people.map(({ id }) => id) };
        if (given !== undefined) body.permissions = [...given];
        const results = await api.post("/realms/{realm}/company/{customerNumber}/people/batch", {
            path: { customerNumber },
            body,
        });
        const refused = results.flatMap<Refused>(({ id, problem }) => {
            const person = people.find((each) => each.id === id);
            return problem && person ? [{ id, name: fullName(person), detail: problem.detail }] : [];
        });
        const done = results.length - refused.length;
        if (done > 0) say("success", t(ACTIONS[wanted].done, { count: done }));
        refused.forEach(({ name, detail }) => {
            say("warning", name, detail);
        });
        onDone(refused.map(({ id }) => id));
    }

    useAskedAgain(batchName(customerNumber), (about) => {
        const { action: wanted } = about as BatchAsked;
        setAction(wanted);
        ask(wanted);
    });

    function ask(wanted: Action) {
        if (wanted === "set-permissions") {
            setChoosing(true);
            return;
        }
        const { name, question, dangerous = false } = ACTIONS[wanted];
        const about: BatchAsked = { action: wanted, ids: people.map(({ id }) => id) };
        const asked: Question = {
            title: t(name),
            body: t(question, { count }),
            action: t(name),
            dangerous,
            again: { name: batchName(customerNumber), about },
            act: () => run(wanted),
        };
        confirm(
            dangerous
                ? { ...asked, typed: { label: t("batch-type-count", { count }), expected: String(count) } }
                : asked,
        );
    }

    return (
        <div className="ca-batch" role="group" aria-label={t("batch")}>
            <span>{t("chosen-count", { count })}</span>
            <span className="ca-picker">
                <Select
                    name={t("batch-action")}
                    value={action}
                    onChange={(value) => {
                        setAction(value as Action);
                    }}
                    options={Object.entries(ACTIONS).map(([value, { name }]) => ({ value, label: t(name) }))}
                />
                <Button
                    onClick={() => {
                        ask(action);
                    }}
                >
                    {t("batch-run")}
                </Button>
            </span>
            {choosing && (
                <BatchPermissions
                    permissions={permissions}
                    count={count}
                    onClose={() => {
                        setChoosing(false);
                    }}
                    onChosen={(given) => run("set-permissions", given)}
                />
            )}
        </div>
    );
}
