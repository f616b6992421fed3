import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { Alert, type Tone } from "./Alert";

const SHOWN_FOR_MS = 8000;

type Say = (tone: Tone, title: string, detail?: string) => void;

interface Toast {
    readonly id: number;
    readonly tone: Tone;
    readonly title: string;
    readonly detail: string | undefined;
}

const ToastContext = createContext<Say | undefined>(undefined);

/** Says what came of an act; what went wrong stays until it is closed. */
export function useToast(): Say {
    const say = useContext(ToastContext);
    if (!say) throw new Error("Pages stand inside Toasts");
    return say;
}

export function Toasts({ children }: { readonly children: ReactNode }) {
    const [toasts, setToasts] = useState<readonly Toast[]>([]);
    const nextId = useRef(0);
    const timers = useRef(new Set<number>());

    const close = useCallback((id: number) => {
        setToasts((shown) => shown.filter((toast) => toast.id !== id));
    }, []);

    const say = useCallback<Say>(
        (tone, title, detail) => {
            const id = nextId.current++;
            setToasts((shown) => [{ id, tone, title, detail }, ...shown]);
            if (tone === "success" || tone === "info") {
                const timer = window.setTimeout(() => {
                    timers.current.delete(timer);
                    close(id);
                }, SHOWN_FOR_MS);
                timers.current.add(timer);
            }
        },
        [close],
    );

    useEffect(() => {
        const running = timers.current;
        return () => {
            running.forEach((timer) => {
                window.clearTimeout(timer);
            });
        };
    }, []);

    return (
        <ToastContext.Provider value={say}>
            <div className="ca-toasts" role="status" aria-live="polite">
                <ul className="pf-v5-c-alert-group pf-m-toast">
                    {toasts.map(({ id, tone, title, detail }) => (
                        <li className="pf-v5-c-alert-group__item" key={id}>
                            <Alert
                                tone={tone}
                                title={title}
                                inline={false}
                                onClose={() => {
                                    close(id);
                                }}
                            >
                                {detail}
                            </Alert>
                        </li>
                    ))}
                </ul>
            </div>
            {children}
        </ToastContext.Provider>
    );
}
