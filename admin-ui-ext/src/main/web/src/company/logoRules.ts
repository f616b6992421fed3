import type { MessageKey } from "../text/TextContext";

export const LOGO_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;

const LARGEST_BYTES = 2 * 1024 * 1024;
const LARGEST_SIDE = 4096;

/** Told before anything is sent; the server decides. */
export function faultOfFile(file: File): MessageKey | undefined {
    if (!LOGO_TYPES.some((type) => type === file.type)) return "logo-wrong-type";
    if (file.size > LARGEST_BYTES) return "logo-too-many-bytes";
    return undefined;
}

/** Known once the browser has shown the picture. */
export function faultOfSize(width: number, height: number): MessageKey | undefined {
    return width > LARGEST_SIDE || height > LARGEST_SIDE ? "logo-too-many-pixels" : undefined;
}
