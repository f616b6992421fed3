import { useCallback, useEffect, useState } from "react";
import { useLoaded, type Loaded } from "./useLoaded";

const TYPING_PAUSE_MS = 300;

export const PAGE_SIZE = 20;

/** What of a list is wanted. */
export interface ListQuery {
    readonly search: string;
    /** Values of the list's filters, by name; an empty one does not filter. */
    readonly filters: Readonly<Record<string, string>>;
    /** Column, with a dash before it for descending; empty for a list that has one order. */
    readonly sort: string;
    readonly first: number;
    /** One more than is shown, so that it is known whether there is a next page. */
    readonly max: number;
}

interface View {
    readonly search: string;
    readonly filters: Readonly<Record<string, string>>;
    readonly sort: string;
    readonly page: number;
}

export interface ServerList<T> {
    readonly state: Loaded<readonly T[]>;
    readonly rows: readonly T[];
    readonly reload: () => void;
    readonly view: View;
    /** What is being typed; the list follows after a short pause. */
    readonly typed: string;
    readonly setTyped: (search: string) => void;
    readonly setFilter: (name: string, value: string) => void;
    readonly setSort: (sort: string) => void;
    readonly page: number;
    readonly hasNext: boolean;
    readonly setPage: (page: number) => void;
    /** Whether the list is narrowed, so that "nothing found" is not "nothing there". */
    readonly narrowed: boolean;
}

/**
 * A list that the server searches, sorts and pages.
 *
 * @param memory under which name the view is kept while the tab is open, so that coming back finds it as it was
 * @param load reads rows; has to be stable (`useCallback`)
 * @param asked filters that the page was opened with: they count instead of the view that is kept
 */
export function useServerList<T>(
    memory: string,
    sort: string,
    load: (query: ListQuery, signal: AbortSignal) => Promise<readonly T[]>,
    asked?: Readonly<Record<string, string>>,
): ServerList<T> {
    const [view, setView] = useState<View>(
        () => (asked ? undefined : remembered(memory)) ?? { search: "", filters: asked ?? {}, sort, page: 0 },
    );
    const [typed, setTyped] = useState(view.search);

    useEffect(() => {
        sessionStorage.setItem(memory, JSON.stringify(view));
    }, [memory, view]);

    useEffect(() => {
        if (typed === view.search) return;
        const timer = window.setTimeout(() => {
            setView((before) => ({ ...before, search: typed, page: 0 }));
        }, TYPING_PAUSE_MS);
        return () => {
            window.clearTimeout(timer);
        };
    }, [typed, view.search]);

    const read = useCallback(
        async (signal: AbortSignal) => {
            const { search, filters, sort: order, page } = view;
            const from = (first: number, max: number) => load({ search, filters, sort: order, first, max }, signal);
            let found = await from(page * PAGE_SIZE, PAGE_SIZE + 1);
            if (found.length === 0 && page > 0) {
                // what was on the page is gone
                const last = await lastPageBefore(page, async (each) => (await from(each * PAGE_SIZE, 1)).length > 0);
                found = await from(last * PAGE_SIZE, PAGE_SIZE + 1);
                if (!signal.aborted) setView((before) => (before === view ? { ...before, page: last } : before));
            }
            return found;
        },
        [load, view],
    );
    const { reload, ...state } = useLoaded(read);
    const all = state.value ?? [];

    return {
        state,
        rows: all.slice(0, PAGE_SIZE),
        reload,
        view,
        typed,
        setTyped,
        setFilter: useCallback((name: string, value: string) => {
            setView((before) => ({ ...before, filters: { ...before.filters, [name]: value }, page: 0 }));
        }, []),
        setSort: useCallback((order: string) => {
            setView((before) => ({ ...before, sort: order, page: 0 }));
        }, []),
        page: view.page,
        hasNext: all.length > PAGE_SIZE,
        setPage: useCallback((page: number) => {
            setView((before) => ({ ...before, page }));
        }, []),
        narrowed: view.search !== "" || Object.values(view.filters).some((value) => value !== ""),
    };
}

/** The last page that has rows, looked for by halves; the first page counts as having some. */
async function lastPageBefore(empty: number, hasRows: (page: number) => Promise<boolean>): Promise<number> {
    let low = 0;
    let high = empty;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (await hasRows(middle)) low = middle;
        else high = middle;
    }
    return low;
}

function remembered(memory: string): View | undefined {
    const kept = sessionStorage.getItem(memory);
    return kept === null ? undefined : (JSON.parse(kept) as View);
}
