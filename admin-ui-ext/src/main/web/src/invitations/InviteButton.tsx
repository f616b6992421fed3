import { useNavigate } from "react-router-dom";
import { addresses } from "../account/addresses";
import { Button } from "../kit/Button";
import { useTexts } from "../text/TextContext";

/** Leads to the form. */
export function InviteButton({ secondary = false }: { readonly secondary?: boolean }) {
    const { t } = useTexts();
    const navigate = useNavigate();
    return (
        <Button
            variant={secondary ? "secondary" : "primary"}
            onClick={() => {
                void navigate(addresses.newInvitation);
            }}
        >
            {t("invite")}
        </Button>
    );
}
