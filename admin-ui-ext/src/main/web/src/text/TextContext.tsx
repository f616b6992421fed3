import { createContext, useContext } from "react";
import type { MessageKey } from "../generated/message-keys";

export type { MessageKey };

/** Sentences and dates in the person's language. */
export interface Texts {
    readonly language: string;
    /** `{{name}}` in a message stands for a value; `count` chooses the grammatical number. */
    readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
    /** A message whose key came from the server; the name itself if there is none. */
    readonly named: (prefix: string, name: string) => string;
}

const TextContext = createContext<Texts | undefined>(undefined);

export const TextProvider = TextContext.Provider;

export function useTexts(): Texts {
    const texts = useContext(TextContext);
    if (!texts) throw new Error("Pages stand inside a TextProvider");
    return texts;
}
