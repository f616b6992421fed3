/** An address as recorded; parts of it may be missing. */
export interface PostalAddress {
    readonly street?: string;
    readonly postalCode?: string;
    readonly city?: string;
    readonly country?: string;
}

/** In one line, the country by its name in the language. */
export function oneLine({ street, postalCode, city, country }: PostalAddress, language: string): string {
    const town = [postalCode, city].filter(Boolean).join(" ");
    return [street, town, country === undefined ? undefined : countryName(country, language)]
        .filter(Boolean)
        .join(", ");
}

function countryName(code: string, language: string): string {
    try {
        return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
    } catch {
        // what is no code of a country is shown as it was recorded
        return code;
    }
}
