import { useId, type HTMLInputAutoCompleteAttribute, type ReactNode } from "react";
import { useTexts } from "../text/TextContext";
import { classes } from "./classes";
import { Icon } from "./Icon";

interface FieldFrameProps {
    readonly id: string;
    readonly label: string;
    readonly required?: boolean;
    readonly hint?: ReactNode;
    readonly problem?: ReactNode;
    readonly children: ReactNode;
}

function FieldFrame({ id, label, required = false, hint, problem, children }: FieldFrameProps) {
    return (
        <div className="pf-v5-c-form__group">
            <div className="pf-v5-c-form__group-label">
                <label className="pf-v5-c-form__label" htmlFor={id}>
                    <span className="pf-v5-c-form__label-text">{label}</span>
                    {required && (
                        <span className="pf-v5-c-form__label-required" aria-hidden="true">
                            {" "}
                            *
                        </span>
                    )}
                </label>
            </div>
            <div className="pf-v5-c-form__group-control">
                {children}
                <div className="pf-v5-c-form__helper-text" id={`${id}-help`} aria-live="polite">
                    {problem !== undefined && <FieldProblem>{problem}</FieldProblem>}
                    {hint}
                </div>
            </div>
        </div>
    );
}

/** What is wrong with what a field holds. */
export function FieldProblem({ children }: { readonly children: ReactNode }) {
    return (
        <div className="pf-v5-c-helper-text">
            <div className="pf-v5-c-helper-text__item pf-m-error">
                <span className="pf-v5-c-helper-text__item-icon">
                    <Icon name="danger" />
                </span>
                <span className="pf-v5-c-helper-text__item-text">{children}</span>
            </div>
        </div>
    );
}

/** A sentence below a field. */
export function Hint({ children, met }: { readonly children: ReactNode; readonly met?: boolean }) {
    const { t } = useTexts();
    return (
        <div className="pf-v5-c-helper-text">
            <div
                className={classes(
                    "pf-v5-c-helper-text__item",
                    met === true && "pf-m-success",
                    met === false && "pf-m-error",
                )}
            >
                {met !== undefined && (
                    <span className="pf-v5-c-helper-text__item-icon">
                        <Icon name={met ? "success" : "danger"} />
                    </span>
                )}
                <span className="pf-v5-c-helper-text__item-text">
                    {children}
                    {met !== undefined && (
                        <span className="pf-v5-screen-reader"> {t(met ? "rule-met" : "rule-not-met")}</span>
                    )}
                </span>
            </div>
        </div>
    );
}

interface TextFieldProps {
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly type?: "text" | "email" | "tel" | "date";
    readonly required?: boolean;
    readonly hint?: ReactNode;
    readonly problem?: ReactNode;
    readonly autoComplete?: HTMLInputAutoCompleteAttribute;
    readonly readOnly?: boolean;
    readonly maxLength?: number;
}

export function TextField(props: TextFieldProps) {
    const { label, value, onChange, type = "text", required = false, hint, problem, autoComplete = "off" } = props;
    const { readOnly = false, maxLength = 255 } = props;
    const id = useId();
    return (
        <FieldFrame id={id} label={label} required={required} hint={hint} problem={problem}>
            <span
                className={classes(
                    "pf-v5-c-form-control",
                    required && "pf-m-required",
                    problem !== undefined && "pf-m-error",
                    readOnly && "pf-m-readonly",
                )}
            >
                <input
                    id={id}
                    type={type}
                    value={value}
                    maxLength={maxLength}
                    required={required}
                    readOnly={readOnly}
                    autoComplete={autoComplete}
                    autoCapitalize="none"
                    spellCheck={false}
                    aria-invalid={problem !== undefined}
                    aria-describedby={`${id}-help`}
                    onChange={(event) => {
                        onChange(event.target.value);
                    }}
                />
            </span>
        </FieldFrame>
    );
}

interface TextAreaFieldProps {
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly hint?: ReactNode;
    readonly problem?: string | undefined;
    readonly maxLength: number;
    readonly required?: boolean;
    readonly rows?: number;
}

export function TextAreaField(props: TextAreaFieldProps) {
    const { label, value, onChange, hint, problem, maxLength, required = false, rows = 4 } = props;
    const id = useId();
    return (
        <FieldFrame id={id} label={label} required={required} hint={hint} problem={problem}>
            <span
                className={classes("pf-v5-c-form-control pf-m-resize-vertical", problem !== undefined && "pf-m-error")}
            >
                <textarea
                    id={id}
                    rows={rows}
                    value={value}
                    maxLength={maxLength}
                    required={required}
                    aria-invalid={problem !== undefined}
                    aria-describedby={`${id}-help`}
                    onChange={(event) => {
                        onChange(event.target.value);
                    }}
                />
            </span>
        </FieldFrame>
    );
}

interface Option {
    readonly value: string;
    readonly label: string;
}

interface SelectFieldProps {
    readonly label: string;
    readonly value: string;
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
    readonly required?: boolean;
    readonly hint?: ReactNode;
    readonly problem?: string | undefined;
}

export function SelectField({ label, required = false, hint, problem, ...select }: SelectFieldProps) {
    const id = useId();
    return (
        <FieldFrame id={id} label={label} required={required} hint={hint} problem={problem}>
            <Select id={id} invalid={problem !== undefined} describedBy={`${id}-help`} {...select} />
        </FieldFrame>
    );
}

interface SelectProps {
    readonly id?: string;
    readonly value: string;
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
    /** For one that has no visible label. */
    readonly name?: string;
    readonly invalid?: boolean;
    readonly describedBy?: string;
}

export function Select({ id, value, options, onChange, name, invalid = false, describedBy }: SelectProps) {
    return (
        <span className={classes("pf-v5-c-form-control", invalid && "pf-m-error")}>
            <select
                id={id}
                value={value}
                aria-label={name}
                aria-invalid={invalid || undefined}
                aria-describedby={describedBy}
                onChange={(event) => {
                    onChange(event.target.value);
                }}
            >
                {options.map((option) => (
                    <option key={option.value} value={option.value}>
                        {option.label}
                    </option>
                ))}
            </select>
            <span className="pf-v5-c-form-control__utilities">
                <span className="pf-v5-c-form-control__toggle-icon">
                    <Icon name="down" />
                </span>
            </span>
        </span>
    );
}

interface CheckFieldProps {
    readonly label: string;
    readonly description?: string | undefined;
    readonly checked: boolean;
    readonly onChange: (checked: boolean) => void;
    readonly disabled?: boolean;
}

export function CheckField({ label, description, checked, onChange, disabled = false }: CheckFieldProps) {
    const id = useId();
    return (
        <div className="pf-v5-c-check">
            <input
                className="pf-v5-c-check__input"
                id={id}
                type="checkbox"
                checked={checked}
                disabled={disabled}
                aria-describedby={description === undefined ? undefined : `${id}-help`}
                onChange={(event) => {
                    onChange(event.target.checked);
                }}
            />
            <label className={classes("pf-v5-c-check__label", disabled && "pf-m-disabled")} htmlFor={id}>
                {label}
            </label>
            {description !== undefined && (
                <span className="pf-v5-c-check__description" id={`${id}-help`}>
                    {description}
                </span>
            )}
        </div>
    );
}

/** Several check boxes under one question. */
export function CheckGroup({
    label,
    labelled = false,
    problem,
    children,
}: {
    readonly label: string;
    /** The title above says the same: only screen readers, which go by the group, are told. */
    readonly labelled?: boolean | undefined;
    readonly problem?: string | undefined;
    readonly children: ReactNode;
}) {
    return (
        <fieldset className="pf-v5-c-form__group ca-check-group">
            <legend className={labelled ? "pf-v5-screen-reader" : "pf-v5-c-form__label"}>
                <span className="pf-v5-c-form__label-text">{label}</span>
            </legend>
            <div className="pf-v5-c-form__group-control pf-m-stack">
                {children}
                {problem !== undefined && (
                    <div role="alert">
                        <Hint met={false}>{problem}</Hint>
                    </div>
                )}
            </div>
        </fieldset>
    );
}

export interface Choice {
    readonly value: string;
    readonly label: string;
    readonly description?: string | undefined;
}

interface RadioGroupProps {
    readonly label: string;
    readonly value: string;
    readonly choices: readonly Choice[];
    readonly onChange: (value: string) => void;
    readonly problem?: string | undefined;
}

/** One of a few, all of them in sight. */
export function RadioGroup({ label, value, choices, onChange, problem }: RadioGroupProps) {
    const name = useId();
    return (
        <CheckGroup label={label} problem={problem}>
            {choices.map((choice) => {
                const id = `${name}-${choice.value}`;
                return (
                    <div className="pf-v5-c-radio" key={choice.value}>
                        <input
                            className="pf-v5-c-radio__input"
                            id={id}
                            type="radio"
                            name={name}
                            value={choice.value}
                            checked={choice.value === value}
                            aria-describedby={choice.description === undefined ? undefined : `${id}-help`}
                            onChange={() => {
                                onChange(choice.value);
                            }}
                        />
                        <label className="pf-v5-c-radio__label" htmlFor={id}>
                            {choice.label}
                        </label>
                        {choice.description !== undefined && (
                            <span className="pf-v5-c-radio__description" id={`${id}-help`}>
                                {choice.description}
                            </span>
                        )}
                    </div>
                );
            })}
        </CheckGroup>
    );
}
