import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useSearchParams } from "react-router-dom";
import { classes } from "./classes";

const PARAMETER = "tab";

export interface Tab {
    readonly name: string;
    readonly title: string;
    /** Made only while the tab is chosen, so that nothing is read for nobody. */
    readonly panel: () => ReactNode;
}

interface TabsProps {
    /** What the tabs are about. */
    readonly label: string;
    readonly tabs: readonly [Tab, ...Tab[]];
}

/** One of several panels; which one stands in the address, so that it is there after a reload. */
export function Tabs({ label, tabs }: TabsProps) {
    const id = useId();
    const list = useRef<HTMLDivElement>(null);
    const [parameters, setParameters] = useSearchParams();
    const chosen = tabs.find(({ name }) => name === parameters.get(PARAMETER)) ?? tabs[0];

    function choose(name: string) {
        setParameters({ [PARAMETER]: name }, { replace: true });
    }

    function onKeyDown(event: KeyboardEvent) {
        const next = targetOf(event.key, tabs.indexOf(chosen), tabs.length);
        const tab = next === undefined ? undefined : tabs[next];
        if (tab === undefined) return;
        event.preventDefault();
        choose(tab.name);
        list.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(tab)]?.focus();
    }

    return (
        <>
            <div className="pf-v5-c-tabs ca-tabs">
                <div ref={list} className="pf-v5-c-tabs__list" role="tablist" aria-label={label}>
                    {tabs.map(({ name, title }) => (
                        <div
                            className={classes("pf-v5-c-tabs__item", name === chosen.name && "pf-m-current")}
                            role="presentation"
                            key={name}
                        >
                            <button
                                className="pf-v5-c-tabs__link"
                                type="button"
                                role="tab"
                                id={`${id}-${name}`}
                                aria-selected={name === chosen.name}
                                aria-controls={`${id}-panel`}
                                tabIndex={name === chosen.name ? 0 : -1}
                                onKeyDown={onKeyDown}
                                onClick={() => {
                                    choose(name);
                                }}
                            >
                                <span className="pf-v5-c-tabs__item-text">{title}</span>
                            </button>
                        </div>
                    ))}
                </div>
            </div>
            <div className="ca-tab-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen.name}`}>
                {chosen.panel()}
            </div>
        </>
    );
}

/** Where an arrow leads, round and round. */
function targetOf(key: string, from: number, count: number): number | undefined {
    switch (key) {
        case "ArrowRight":
            return (from + 1) % count;
        case "ArrowLeft":
            return (from + count - 1) % count;
        case "Home":
            return 0;
        case "End":
            return count - 1;
        default:
            return undefined;
    }
}
