import type { MessageKey } from "../text/TextContext";
import { faultOfSize } from "./logoRules";

/** More would not be kept: the server shrinks every logo to it. */
const KEPT_SIDE = 512;

/**
 * A WebP as a PNG, made by the browser; other pictures as they are. The server takes few kinds of WebP, because unpacking one
 * can cost it hours: people need not know.
 *
 * @returns the picture to send, or what is wrong with it
 */
export async function webpAsPng(file: File): Promise<File | MessageKey> {
    if (file.type !== "image/webp") return file;
    try {
        const picture = await createImageBitmap(file);
        try {
            return faultOfSize(picture.width, picture.height) ?? (await drawn(picture, file.name));
        } finally {
            picture.close();
        }
    } catch {
        return "logo-unreadable";
    }
}

async function drawn(picture: ImageBitmap, name: string): Promise<File> {
    const factor = Math.min(1, KEPT_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * factor));
    canvas.height = Math.max(1, Math.round(picture.height * factor));
    const context = canvas.getContext("2d");
    if (!context) throw new Error("No canvas to draw on");
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => {
        canvas.toBlob(done, "image/png");
    });
    if (!png) throw new Error("Nothing was drawn");
    return new File([png], name.replace(/(\.webp)?$/i, ".png"), { type: png.type });
}
