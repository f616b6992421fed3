import { describe, expect, it } from "vitest";
import { parse, read } from "../build/messages.mjs";

const PLURAL = /_(one|few|many|other)$/;

function byPlural(part: string, language: string) {
    const messages = read(part, language);
    const forms = new Map<string, Set<string>>();
    for (const key of Object.keys(messages)) {
        const base = key.replace(PLURAL, "");
        forms.set(base, (forms.get(base) ?? new Set()).add(PLURAL.exec(key)?.[1] ?? ""));
    }
    return { messages, forms };
}

function valuesIn(message: string) {
    return new Set(message.match(/\{\{\w+\}\}/g));
}

describe.each(["shared", "account", "operator"])("messages of part %s", (part) => {
    const polish = byPlural(part, "pl");
    const english = byPlural(part, "en");

    it("have the same keys in both languages", () => {
        expect([...polish.forms.keys()].sort()).toEqual([...english.forms.keys()].sort());
    });

    it("have every grammatical number of their language", () => {
        for (const [language, { forms }] of Object.entries({ pl: polish, en: english })) {
            const expected = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
            for (const [key, found] of forms) {
                if (!found.has("")) expect(found, `${key} (${language})`).toEqual(expected);
            }
        }
    });

    it("are filled in with the same values in both languages", () => {
        for (const [key, message] of Object.entries(polish.messages)) {
            const other = english.messages[key] ?? english.messages[key.replace(PLURAL, "_other")];
            expect(valuesIn(other ?? ""), key).toEqual(valuesIn(message));
        }
    });

    it("say something", () => {
        for (const { messages } of [polish, english]) {
            for (const [key, message] of Object.entries(messages)) expect(message, key).not.toBe("");
        }
    });
});

it("a key that stands there twice is refused", () => {
    expect(() => parse("a=1\na=2", "some.properties")).toThrow("some.properties:2");
});
