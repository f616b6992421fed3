import { createInstance } from "i18next";
import { environment } from "./environment";

type Messages = Readonly<Record<string, string>>;

const LOADERS: Record<string, () => Promise<{ default: Messages }>> = {
    pl: () => import("messages:operator/pl"),
    en: () => import("messages:operator/en"),
};

export const i18n = createInstance();

/** Only the language that is shown is loaded. */
export async function loadMessages(): Promise<void> {
    const language = environment.language in LOADERS ? environment.language : "en";
    const messages = await LOADERS[language]?.();
    await i18n.init({
        lng: language,
        showSupportNotice: false,
        nsSeparator: false,
        keySeparator: false,
        interpolation: { escapeValue: false },
        resources: { [language]: { translation: messages?.default ?? {} } },
    });
    document.documentElement.lang = language;
}
