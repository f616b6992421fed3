import { useEffect, type ReactNode } from "react";
import { Link } from "react-router-dom";
import { useTexts } from "../text/TextContext";

interface PageProps {
    readonly title: string;
    readonly lead?: ReactNode;
    /** The list or page this one belongs to. */
    readonly back?: { readonly to: string; readonly label: string };
    /** Beside the heading. */
    readonly aside?: ReactNode;
    readonly children: ReactNode;
}

/** Heading and body of a page. */
export function Page({ title, lead, back, aside, children }: PageProps) {
    useEffect(() => {
        const before = document.title;
        document.title = `${title} – ${before.split(" – ").at(-1) ?? before}`;
    }, [title]);
    return (
        <>
            <section className="pf-v5-c-page__main-section pf-m-light">
                {back && (
                    <nav className="ca-back">
                        <Link to={back.to}>← {back.label}</Link>
                    </nav>
                )}
                <div className="ca-heading">
                    <div>
                        <h1 className="pf-v5-c-title pf-m-2xl">{title}</h1>
                        {lead !== undefined && <p className="ca-heading__lead">{lead}</p>}
                    </div>
                    {aside}
                </div>
            </section>
            <section className="pf-v5-c-page__main-section pf-m-fill">{children}</section>
        </>
    );
}

export function Card({
    title,
    actions,
    children,
}: {
    readonly title?: string;
    readonly actions?: ReactNode;
    readonly children: ReactNode;
}) {
    return (
        <section className="pf-v5-c-card ca-card">
            {title !== undefined && (
                <div className="pf-v5-c-card__title">
                    <h2 className="pf-v5-c-card__title-text">{title}</h2>
                </div>
            )}
            <div className="pf-v5-c-card__body">{children}</div>
            {Boolean(actions) && (
                <div className="pf-v5-c-card__footer">
                    <Actions>{actions}</Actions>
                </div>
            )}
        </section>
    );
}

export function Actions({ children }: { readonly children: ReactNode }) {
    return <div className="ca-actions">{children}</div>;
}

/** Names and values; a value that is missing is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
    return (
        <dl className="pf-v5-c-description-list pf-m-horizontal-on-md">
            {facts
                .filter(([, value]) => value !== undefined && value !== "" && value !== null && value !== false)
                .map(([name, value]) => (
                    <div className="pf-v5-c-description-list__group" key={name}>
                        <dt className="pf-v5-c-description-list__term">
                            <span className="pf-v5-c-description-list__text">{name}</span>
                        </dt>
                        <dd className="pf-v5-c-description-list__description">
                            <div className="pf-v5-c-description-list__text">{value}</div>
                        </dd>
                    </div>
                ))}
        </dl>
    );
}

export function Label({
    color,
    children,
}: {
    readonly color: "green" | "blue" | "red" | "grey" | "gold";
    readonly children: ReactNode;
}) {
    return (
        <span className={`pf-v5-c-label ${color === "grey" ? "" : `pf-m-${color}`}`}>
            <span className="pf-v5-c-label__content">
                <span className="pf-v5-c-label__text">{children}</span>
            </span>
        </span>
    );
}

/** A form; "required" is explained once, at its beginning. */
export function Form({ children, onSubmit }: { readonly children: ReactNode; readonly onSubmit: () => void }) {
    const { t } = useTexts();
    return (
        <form
            className="pf-v5-c-form pf-m-limit-width"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
            }}
        >
            <p className="ca-required-note">{t("required-note")}</p>
            {children}
        </form>
    );
}
