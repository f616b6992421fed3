import type { ReactNode } from "react";
import { useTexts, type MessageKey } from "../text/TextContext";
import { Icon } from "./Icon";

export type Tone = "success" | "danger" | "warning" | "info";

const TONE_NAMES: Record<Tone, MessageKey> = {
    success: "tone-success",
    danger: "tone-danger",
    warning: "tone-warning",
    info: "tone-info",
};

interface AlertProps {
    readonly tone: Tone;
    readonly title: string;
    readonly children?: ReactNode;
    /** Buttons below the text. */
    readonly actions?: ReactNode;
    readonly onClose?: () => void;
    readonly inline?: boolean;
}

export function Alert({ tone, title, children, actions, onClose, inline = true }: AlertProps) {
    const { t } = useTexts();
    return (
        <div className={`pf-v5-c-alert pf-m-${tone} ${inline ? "pf-m-inline" : ""}`}>
            <div className="pf-v5-c-alert__icon">
                <Icon name={tone} />
            </div>
            <p className="pf-v5-c-alert__title">
                <span className="pf-v5-screen-reader">{t(TONE_NAMES[tone])} </span>
                {title}
            </p>
            {onClose && (
                <div className="pf-v5-c-alert__action">
                    <button
                        className="pf-v5-c-button pf-m-plain"
                        type="button"
                        aria-label={t("close")}
                        onClick={onClose}
                    >
                        <Icon name="close" />
                    </button>
                </div>
            )}
            {children !== undefined && <div className="pf-v5-c-alert__description">{children}</div>}
            {actions !== undefined && <div className="pf-v5-c-alert__action-group">{actions}</div>}
        </div>
    );
}
