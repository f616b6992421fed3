/** Joins class names; what is false is left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
    return names.filter(Boolean).join(" ");
}
