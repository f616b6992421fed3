import { Button } from "../kit/Button";
import { TextField } from "../kit/fields";
import { useTexts } from "../text/TextContext";
import type { Row } from "./rule";

interface NetworkRowProps {
    readonly row: Row;
    /** In the list, from one. */
    readonly place: number;
    readonly rangeProblem: string | undefined;
    readonly labelProblem: string | undefined;
    readonly onChange: (row: Row) => void;
    readonly onRemove: () => void;
}

/** One network: addresses and what the company calls it. */
export function NetworkRow({ row, place, rangeProblem, labelProblem, onChange, onRemove }: NetworkRowProps) {
    const { t } = useTexts();
    return (
        <li className="ca-network">
            <TextField
                label={t("network-range", { place })}
                value={row.range}
                onChange={(range) => {
                    onChange({ ...row, range });
                }}
                maxLength={100}
                problem={rangeProblem}
            />
            <TextField
                label={t("network-label", { place })}
                value={row.label}
                onChange={(label) => {
                    onChange({ ...row, label });
                }}
                maxLength={100}
                problem={labelProblem}
            />
            <div className="ca-network__remove">
                <Button name={t("network-remove-named", { place })} onClick={onRemove}>
                    {t("network-remove")}
                </Button>
            </div>
        </li>
    );
}
