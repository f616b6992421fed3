import { useEffect, useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import { Alert } from "../kit/Alert";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { CheckField } from "../kit/fields";
import { Actions, Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import { NetworkRow } from "./NetworkRow";
import { ChangedMeanwhile } from "./ChangedMeanwhile";
import { keptRule, onlyFamily, typed, withRow, type Row, type TypedRule } from "./rule";

interface NetworksFormProps {
    readonly customerNumber: string;
    readonly rule: Schemas["NetworksRepresentation"];
    /** What was typed before the password was asked for. */
    readonly kept: TypedRule | undefined;
}

/** The switch, the networks, and where one comes from oneself. What is a network the server knows. */
export function NetworksForm({ customerNumber, rule: before, kept }: NetworksFormProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const [rule, setRule] = useState<TypedRule>(() => kept ?? typed(before));
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiProblem>();
    const [others, setOthers] = useState<Schemas["NetworksRepresentation"]>();
    const { address } = before;
    const family = onlyFamily(rule);
    const atField = problem?.byField ?? {};

    useEffect(() => {
        keptRule.forget();
    }, []);

    function change(changed: TypedRule) {
        setRule(changed);
        setProblem(undefined);
    }

    function setRow(row: Row) {
        setRule((now) => ({ ...now, rows: now.rows.map((each) => (each.id === row.id ? row : each)) }));
    }

    async function put(confirmLockout: boolean) {
        const networks = rule.rows.map(({ range, label }) => (label.trim() === "" ? { range } : { range, label }));
        const saved = await api.put("/realms/{realm}/company/{customerNumber}/networks", {
            path: { customerNumber },
            body: { enabled: rule.enabled, networks, confirmLockout, version: rule.version },
        });
        change(typed(saved));
        setOthers(undefined);
        say("success", t("networks-saved"));
    }

    async function save() {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        // a call that leads to the sign-in page never ends here: what is kept then is there for the way back
        keptRule.keep(customerNumber, rule);
        try {
            await put(false);
        } catch (error) {
            if (!(error instanceof ApiProblem)) throw error;
            if (error.type === "networks-lock-out") askWhetherToLockOut(error.detail);
            else if (error.type === "conflict") await showOthers();
            else setProblem(error);
        } finally {
            keptRule.forget();
            setBusy(false);
        }
    }

    /** What was typed stays; saved again, it replaces what is shown now. */
    async function showOthers() {
        const now = await api.get("/realms/{realm}/company/{customerNumber}/networks", { path: { customerNumber } });
        setOthers(now);
        setRule((mine) => ({ ...mine, version: now.version }));
    }

    function askWhetherToLockOut(why: string) {
        confirm({
            title: t("networks-lock-out"),
            body: (
                <div className="ca-stack">
                    <p>{why}</p>
                    <p>{t("networks-lock-out-hint")}</p>
                    <p>{t("networks-two-families")}</p>
                </div>
            ),
            action: t("networks-lock-out-yes"),
            dangerous: true,
            async act() {
                try {
                    await put(true);
                } catch (error) {
                    if (!(error instanceof ApiProblem) || error.type !== "conflict") throw error;
                    await showOthers();
                }
            },
        });
    }

    return (
        <form
            className="ca-stack"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                void save();
            }}
        >
            {problem && (
                <div role="alert">
                    <Alert
                        tone="danger"
                        title={
                            atField.networks ?? (problem.violations.length > 0 ? t("look-at-fields") : problem.detail)
                        }
                    />
                </div>
            )}
            {others && (
                <ChangedMeanwhile
                    now={others}
                    onTake={() => {
                        change(typed(others));
                        setOthers(undefined);
                    }}
                />
            )}
            <Card title={t("networks-your-address")}>
                <p>
                    <strong className="ca-breakable">{address}</strong>
                </p>
                <p className="ca-quiet">{t("networks-your-address-hint")}</p>
                <p className="ca-quiet">{t("networks-two-families")}</p>
            </Card>
            <Card
                title={t("networks-rule")}
                actions={
                    <>
                        <Button
                            onClick={() => {
                                change(withRow(rule, ""));
                            }}
                        >
                            {t("networks-add")}
                        </Button>
                        {!rule.rows.some(({ range }) => range.trim() === address) && (
                            <Button
                                variant="link"
                                onClick={() => {
                                    change(withRow(rule, address));
                                }}
                            >
                                {t("networks-add-yours")}
                            </Button>
                        )}
                    </>
                }
            >
                <div className="ca-stack">
                    <CheckField
                        label={t("networks-enabled")}
                        description={t("networks-enabled-hint")}
                        checked={rule.enabled}
                        onChange={(enabled) => {
                            change({ ...rule, enabled });
                        }}
                    />
                    <p>{t("networks-how")}</p>
                    {rule.rows.length === 0 ? (
                        <p className="ca-quiet">{t("networks-none")}</p>
                    ) : (
                        <ol className="ca-networks">
                            {rule.rows.map((row, place) => (
                                <NetworkRow
                                    key={row.id}
                                    row={row}
                                    place={place + 1}
                                    rangeProblem={atField[`networks[${String(place)}].range`]}
                                    labelProblem={atField[`networks[${String(place)}].label`]}
                                    onChange={setRow}
                                    onRemove={() => {
                                        change({ ...rule, rows: rule.rows.filter(({ id }) => id !== row.id) });
                                    }}
                                />
                            ))}
                        </ol>
                    )}
                    {family && (
                        <Alert
                            tone="warning"
                            title={t(family === "ipv4" ? "networks-only-ipv4" : "networks-only-ipv6")}
                        />
                    )}
                </div>
            </Card>
            <Actions>
                <Button type="submit" variant="primary" busy={busy}>
                    {t("save")}
                </Button>
                <span className="ca-quiet">{t("networks-password-hint")}</span>
            </Actions>
        </form>
    );
}
