import { useTexts, type MessageKey } from "../text/TextContext";
import { faultOfSize } from "./logoRules";

interface LogoPreviewProps {
    readonly address: string;
    readonly onFault: (fault: MessageKey) => void;
}

/** The picture before it is sent; shows itself what is wrong with it. */
export function LogoPreview({ address, onFault }: LogoPreviewProps) {
    const { t } = useTexts();
    return (
        <figure>
            <img
                className="ca-logo"
                src={address}
                alt={t("logo-preview")}
                onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
                    const fault = faultOfSize(naturalWidth, naturalHeight);
                    if (fault !== undefined) onFault(fault);
                }}
                onError={() => {
                    onFault("logo-unreadable");
                }}
            />
            <figcaption className="ca-quiet">{t("logo-preview-hint")}</figcaption>
        </figure>
    );
}
