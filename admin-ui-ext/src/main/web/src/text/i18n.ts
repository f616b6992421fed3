import type { i18n } from "i18next";
import type { Texts } from "./TextContext";

/** Both consoles translate with i18next; where the messages come from is their own matter. */
export function textsOf(instance: i18n): Texts {
    return {
        language: instance.language,
        t: (key, values) => (values === undefined ? instance.t(key) : instance.t(key, values)),
        named: (prefix, name) => (instance.exists(prefix + name) ? instance.t(prefix + name) : name),
    };
}
