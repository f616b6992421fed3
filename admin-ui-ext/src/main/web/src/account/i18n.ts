import { createInstance } from "i18next";
import FetchBackend from "i18next-fetch-backend";
import { initReactI18next } from "react-i18next";
import { environment } from "./environment";

interface Message {
    readonly key: string;
    readonly value: string;
}

/** As in the stock console: messages of the theme, ours among them. */
export const i18n = createInstance();

export async function loadMessages(): Promise<void> {
    i18n.use(FetchBackend).use(initReactI18next);
    await i18n.init({
        lng: environment.locale,
        fallbackLng: "en",
        showSupportNotice: false,
        nsSeparator: false,
        keySeparator: false,
        interpolation: { escapeValue: false },
        backend: {
            loadPath: `${environment.serverBaseUrl.replace(/\/$/, "")}/resources/${environment.realm}/account/{{lng}}`,
            parse: (data: string) =>
                Object.fromEntries((JSON.parse(data) as Message[]).map(({ key, value }) => [key, value])),
        },
    });
}

// the stock page for personal data tells so when another language was chosen there
window.addEventListener("languageChanged", (event) => {
    void i18n.changeLanguage((event as CustomEvent<{ language: string }>).detail.language);
});
