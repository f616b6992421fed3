import { useEffect, useId, useRef, useState, type DragEvent } from "react";
import { classes } from "./classes";
import { FieldProblem } from "./fields";

interface FileDropProps {
    /** What the button says. */
    readonly button: string;
    /** Beside it, for those who can drag. */
    readonly drop: string;
    /** What kind of file is meant. */
    readonly hint: string;
    /** Why the file that was picked is not taken. */
    readonly problem?: string | undefined;
    /** Media types, or endings of names, that the browser offers first. */
    readonly types: readonly string[];
    /** Takes the focus when it appears: in place of a button that is gone. */
    readonly focused?: boolean;
    readonly onPicked: (file: File) => void;
}

/** Picks one file: with the button, by keyboard too, or by dropping it. */
export function FileDrop({ button, drop, hint, problem, types, focused = false, onPicked }: FileDropProps) {
    const [over, setOver] = useState(false);
    const input = useRef<HTMLInputElement>(null);
    const picker = useRef<HTMLButtonElement>(null);
    const hintId = useId();

    useEffect(() => {
        if (focused) picker.current?.focus();
    }, [focused]);

    function dropped(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onPicked(file);
    }

    return (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is besides the button in it
        <div
            className={classes("ca-drop", over && "ca-drop-over")}
            role="group"
            aria-label={button}
            onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
            }}
            onDragLeave={() => {
                setOver(false);
            }}
            onDrop={dropped}
        >
            <input
                ref={input}
                type="file"
                accept={types.join(",")}
                hidden
                onChange={(event) => {
                    const [file] = event.target.files ?? [];
                    // so that the same file, corrected, can be picked again
                    event.target.value = "";
                    if (file) onPicked(file);
                }}
            />
            <button
                ref={picker}
                className="pf-v5-c-button pf-m-secondary"
                type="button"
                aria-describedby={hintId}
                onClick={() => {
                    input.current?.click();
                }}
            >
                {button}
            </button>
            <span>{drop}</span>
            <span className="ca-quiet" id={hintId}>
                {hint}
            </span>
            {problem !== undefined && (
                <div className="ca-drop__problem" role="alert">
                    <FieldProblem>{problem}</FieldProblem>
                </div>
            )}
        </div>
    );
}
