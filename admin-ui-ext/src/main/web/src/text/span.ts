const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** When something is that is this many seconds away: "in 24 hours"; days from two days on, rounded up. */
export function inTime(seconds: number, language: string): string {
    const format = new Intl.RelativeTimeFormat(language);
    if (seconds < MINUTE_S) return format.format(seconds, "second");
    if (seconds < HOUR_S) return format.format(Math.ceil(seconds / MINUTE_S), "minute");
    if (seconds < 2 * DAY_S) return format.format(Math.ceil(seconds / HOUR_S), "hour");
    return format.format(Math.ceil(seconds / DAY_S), "day");
}
