import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { useAskedAgain, useConfirm } from "../kit/Confirm";
import { Card } from "../kit/layout";
import { useToast } from "../kit/Toasts";
import { useTexts } from "../text/TextContext";
import type { CardProps } from "./CardProps";
import { fullName, may } from "./person";

/** The second factor, for somebody who lost the device (D2). */
export function SecurityCard({ customerNumber, person, onChanged }: CardProps) {
    const { t } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const name = fullName(person);
    const removal = `second factor ${person.id}`;
    useAskedAgain(removal, remove);

    function remove() {
        confirm({
            title: t("remove-second-factor"),
            body: t("remove-second-factor-question", { name }),
            action: t("remove-second-factor"),
            dangerous: true,
            again: { name: removal },
            async act() {
                await api.delete("/realms/{realm}/company/{customerNumber}/people/{id}/second-factor", {
                    path: { customerNumber, id: person.id },
                });
                say("success", t("second-factor-removed", { name }));
                onChanged();
            },
        });
    }

    return (
        <Card
            title={t("second-factor")}
            actions={
                person.secondFactor &&
                may(person, "remove-second-factor") && <Button onClick={remove}>{t("remove-second-factor")}</Button>
            }
        >
            <p>{t(person.secondFactor ? "second-factor-on-long" : "second-factor-off-long")}</p>
        </Card>
    );
}
