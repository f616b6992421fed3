import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTexts } from "../text/TextContext";
import { Icon } from "./Icon";

interface DialogProps {
    readonly title: string;
    readonly children: ReactNode;
    readonly footer: ReactNode;
    readonly onClose: () => void;
    /** Enter in a field does the dialog's main thing. */
    readonly onSubmit: () => void;
}

/** The browser's own modal dialog (it keeps the focus and closes with Escape), looking like PatternFly's. */
export function Dialog({ title, children, footer, onClose, onSubmit }: DialogProps) {
    const { t } = useTexts();
    const dialog = useRef<HTMLDialogElement>(null);
    const titleId = useId();

    useEffect(() => {
        const opener = document.activeElement;
        dialog.current?.showModal();
        return () => {
            if (opener instanceof HTMLElement) opener.focus();
        };
    }, []);

    return (
        <dialog ref={dialog} className="ca-dialog" aria-labelledby={titleId} onClose={onClose}>
            <form
                className="pf-v5-c-modal-box pf-m-sm"
                noValidate
                onSubmit={(event) => {
                    event.preventDefault();
                    onSubmit();
                }}
            >
                <div className="pf-v5-c-modal-box__close">
                    <button
                        className="pf-v5-c-button pf-m-plain"
                        type="button"
                        aria-label={t("close")}
                        onClick={onClose}
                    >
                        <Icon name="close" />
                    </button>
                </div>
                <header className="pf-v5-c-modal-box__header">
                    <h2 className="pf-v5-c-modal-box__title" id={titleId}>
                        <span className="pf-v5-c-modal-box__title-text">{title}</span>
                    </h2>
                </header>
                <div className="pf-v5-c-modal-box__body">{children}</div>
                <footer className="pf-v5-c-modal-box__footer">{footer}</footer>
            </form>
        </dialog>
    );
}
