import type { ReactNode } from "react";
import type { ServerList } from "./useServerList";

interface ListToolbarProps<T> {
    readonly list: ServerList<T>;
    readonly searchLabel: string;
    /** Filters beside the search. */
    readonly filters?: ReactNode;
    /** Buttons, at the end. */
    readonly actions?: ReactNode;
}

/** Search as one types, filters, and what can be done with the list. */
export function ListToolbar<T>({ list, searchLabel, filters, actions }: ListToolbarProps<T>) {
    return (
        <div className="ca-toolbar" role="search">
            <span className="pf-v5-c-form-control ca-toolbar__search">
                <input
                    type="search"
                    aria-label={searchLabel}
                    placeholder={searchLabel}
                    maxLength={255}
                    value={list.typed}
                    onChange={(event) => {
                        list.setTyped(event.target.value);
                    }}
                />
            </span>
            {filters}
            {actions !== undefined && <div className="ca-toolbar__actions">{actions}</div>}
        </div>
    );
}
