import { useCallback, useEffect, useRef, useState } from "react";
import { useApi } from "../api/ApiContext";
import type { Schemas } from "../api/endpoints";
import { ApiProblem } from "../api/problem";
import type { CompanyFile } from "./companyFile";
import type { LineResult } from "./understood";

/** How many lines had which result. */
export type Counts = Readonly<Record<LineResult["result"], number>>;

/** How it came to its end; of a broken one not everything was told. */
export type End = "complete" | "stopped" | "broken";

export interface ImportOptions {
    /** Leaves companies that are there already as they are. */
    readonly onlyNew: boolean;
    /** Whether main admins get their mail, where a line does not say. */
    readonly notify: boolean;
}

export interface Ended {
    readonly status: "ended";
    readonly file: CompanyFile;
    readonly options: ImportOptions;
    readonly end: End;
    /** Why it broke off, where that is known. */
    readonly why?: ApiProblem | undefined;
    readonly counts: Counts;
    readonly refused: readonly LineResult[];
}

interface Running {
    readonly status: "running";
    readonly file: CompanyFile;
    readonly counts: Counts;
}

export type ImportState = { readonly status: "idle" } | Running | Ended;

type Told = LineResult | Schemas["TotalsRepresentation"];

const IDLE: ImportState = { status: "idle" };
const TOLD_EVERY_MS = 100;
const NOTHING: Counts = { registered: 0, updated: 0, existing: 0, refused: 0 };

export function doneOf({ registered, updated, existing, refused }: Counts): number {
    return registered + updated + existing + refused;
}

/** Sends a file, part by part, and follows what becomes of its lines; ends with the page. */
export function useImport() {
    const api = useApi();
    const [state, setState] = useState<ImportState>(IDLE);
    const running = useRef<AbortController>(undefined);

    const stop = useCallback(() => {
        running.current?.abort();
    }, []);

    const reset = useCallback(() => {
        setState(IDLE);
    }, []);

    useEffect(() => stop, [stop]);

    /** Returns when it has begun; throws if the server takes nothing of the file. */
    const begin = useCallback(
        async (file: CompanyFile, options: ImportOptions) => {
            const controller = new AbortController();
            running.current = controller;
            const { signal } = controller;
            // once something came of the file, it is not to be lost on the way to the sign-in page
            const send = (part: Blob, stays: boolean) =>
                api.postLines(
                    "/admin/realms/{realm}/companies/import",
                    { query: { onlyNew: options.onlyNew, notify: options.notify }, signal, stays },
                    part,
                );
            const [first = new Blob(), ...others] = file.parts;
            const answer = await send(first, false);
            setState({ status: "running", file, counts: NOTHING });
            const all = inTurn(answer, others, (part) => send(part, true));
            void follow(file, all, signal, (told) => {
                setState(told.status === "running" ? told : { ...told, options });
            });
        },
        [api],
    );

    return { state, begin, stop, reset };
}

/** The answers to all parts of a file, each part sent when the one before it is done. */
async function* inTurn(
    first: AsyncIterable<readonly Told[]>,
    others: readonly Blob[],
    send: (part: Blob) => Promise<AsyncIterable<readonly Told[]>>,
): AsyncGenerator<readonly Told[], void> {
    yield* first;
    for (const part of others) yield* await send(part);
}

/** The page is told what has come since, a few times a second, however many lines come; refused lines are kept till the end. */
async function follow(
    file: CompanyFile,
    answer: AsyncIterable<readonly Told[]>,
    signal: AbortSignal,
    tell: (state: Running | Omit<Ended, "options">) => void,
): Promise<void> {
    const counts = { ...NOTHING };
    const refused: LineResult[] = [];
    let end: End = "broken";
    let why: ApiProblem | undefined;
    let done = 0;
    let soon: number | undefined;
    function tellSoon() {
        soon ??= window.setTimeout(() => {
            soon = undefined;
            tell({ status: "running", file, counts: { ...counts } });
        }, TOLD_EVERY_MS);
    }
    try {
        for await (const lines of answer) {
            for (const told of lines) {
                if (!("line" in told)) {
                    done++;
                    continue;
                }
                const problem = ofSender(told);
                if (problem) throw problem;
                counts[told.result]++;
                if (told.result === "refused") refused.push(told);
            }
            tellSoon();
        }
    } catch (error) {
        if (error instanceof ApiProblem) why = error;
        else if (!signal.aborted) throw error;
    }
    window.clearTimeout(soon);
    if (done === file.parts.length) end = "complete";
    else if (signal.aborted) end = "stopped";
    tell({ status: "ended", file, end, why, counts, refused });
}

/** What is not wrong with the line but with whoever sent it, and so with all that follow. */
function ofSender({ problem }: LineResult): ApiProblem | undefined {
    const found = problem && ApiProblem.of(problem);
    return found && (found.signedOut || found.type === "not-allowed") ? found : undefined;
}
