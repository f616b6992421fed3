const LANGUAGES = ["pl", "en"] as const;

/** Languages in which pages and mails exist, each called by its own name. */
export function languageOptions(): { readonly value: string; readonly label: string }[] {
    return LANGUAGES.map((language) => {
        const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
        return { value: language, label: name.charAt(0).toLocaleUpperCase(language) + name.slice(1) };
    });
}
