import { useCallback, useState } from "react";
import type { ServerList } from "./useServerList";

interface Held {
    /** What the list showed when they were chosen. */
    readonly view: unknown;
    readonly chosen: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Rows chosen of a list, as long as the list shows the same: reading it again keeps them, another page, search or order
 * does not.
 *
 * @param first chosen when the page is opened
 */
export function useSelection<T>(
    { view }: Pick<ServerList<T>, "view">,
    first: readonly string[] = [],
): readonly [ReadonlySet<string>, (chosen: ReadonlySet<string>) => void] {
    const [held, setHeld] = useState<Held>(() => ({ view, chosen: new Set(first) }));
    const choose = useCallback(
        (chosen: ReadonlySet<string>) => {
            setHeld({ view, chosen });
        },
        [view],
    );
    return [held.view === view ? held.chosen : NOTHING, choose];
}
