import { useId } from "react";

interface ProgressProps {
    readonly label: string;
    readonly done: number;
    readonly total: number;
    /** The same in words. */
    readonly words: string;
}

/** How far something is. */
export function Progress({ label, done, total, words }: ProgressProps) {
    const id = useId();
    return (
        <div className="pf-v5-c-progress">
            <div className="pf-v5-c-progress__description" id={id}>
                {label}
            </div>
            <div className="pf-v5-c-progress__status" aria-hidden="true">
                <span className="pf-v5-c-progress__measure">{words}</span>
            </div>
            <div
                className="pf-v5-c-progress__bar"
                role="progressbar"
                aria-labelledby={id}
                aria-valuemin={0}
                aria-valuemax={total}
                aria-valuenow={done}
                aria-valuetext={words}
            >
                <div
                    className="pf-v5-c-progress__indicator"
                    style={{ width: `${String(percentOf(done, total))}%` }}
                ></div>
            </div>
        </div>
    );
}

export function percentOf(done: number, total: number): number {
    return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}
