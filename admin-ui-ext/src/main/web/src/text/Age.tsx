import { useTexts } from "./TextContext";

const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** How long ago something was, in minutes, hours or, from two days on, days, rounded down: "3 days". */
export function Age({ of }: { readonly of: string }) {
    const { language } = useTexts();
    const [count, unit] = age(Math.max(0, Math.floor((Date.now() - Date.parse(of)) / 60_000)));
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

function age(minutes: number): [number, "minute" | "hour" | "day"] {
    if (minutes < HOUR_MIN) return [minutes, "minute"];
    if (minutes < 2 * DAY_MIN) return [Math.floor(minutes / HOUR_MIN), "hour"];
    return [Math.floor(minutes / DAY_MIN), "day"];
}
