import type { Download } from "../api/client";

/** Lets the browser save what was fetched with a token, which a link could not carry. */
export function save({ name, content }: Download): void {
    const address = URL.createObjectURL(content);
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
