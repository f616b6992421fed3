import type { ReactNode } from "react";
import { classes } from "./classes";

interface ButtonProps {
    readonly children: ReactNode;
    /** For one of many that say the same: the words on it, and what it is about. */
    readonly name?: string;
    readonly variant?: "primary" | "secondary" | "danger" | "link" | "warning";
    /** A destructive one that is not the main thing on the page. */
    readonly dangerous?: boolean;
    readonly type?: "button" | "submit";
    readonly busy?: boolean;
    readonly disabled?: boolean;
    readonly onClick?: () => void;
}

export function Button(props: ButtonProps) {
    const {
        children,
        variant = "secondary",
        dangerous = false,
        type = "button",
        busy = false,
        disabled = false,
    } = props;
    return (
        <button
            className={classes(
                `pf-v5-c-button pf-m-${variant}`,
                dangerous && "pf-m-danger",
                busy && "pf-m-in-progress pf-m-progress",
            )}
            type={type}
            aria-label={props.name}
            aria-disabled={busy || undefined}
            disabled={disabled}
            onClick={busy ? swallow : props.onClick}
        >
            {busy && (
                <span className="pf-v5-c-button__progress" aria-hidden="true">
                    <Spinner small />
                </span>
            )}
            {children}
        </button>
    );
}

/** A second press of what is under way does nothing; the focus stays where it was. */
function swallow(event: { preventDefault(): void }) {
    event.preventDefault();
}

export function Spinner({ small = false }: { readonly small?: boolean }) {
    return (
        <svg
            className={classes("pf-v5-c-spinner", small ? "pf-m-md" : "pf-m-xl")}
            viewBox="0 0 100 100"
            aria-hidden="true"
        >
            <circle className="pf-v5-c-spinner__path" cx="50" cy="50" r="45" fill="none" />
        </svg>
    );
}
