import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OwnCompany } from "../src/company/CompanyCardProps";
import { LogoCard } from "../src/company/LogoCard";
import { answer, problem, show } from "./stage";

const COMPANY: OwnCompany = {
    customerNumber: "123456",
    name: "Example Ltd",
    role: "main-admin",
    permissions: [],
    seesTransactions: true,
};

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
    // jsdom has no pictures
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:picture", revokeObjectURL: vi.fn() }));
});

function picture(type = "image/png", size = 10): File {
    return new File([new Uint8Array(size)], "logo", { type });
}

function pick(file: File): void {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("Nothing to pick a file with");
    // what the browser offers first is only a suggestion
    fireEvent.change(input, { target: { files: [file] } });
}

function loaded(image: HTMLElement, side: number): void {
    Object.defineProperties(image, { naturalWidth: { value: side }, naturalHeight: { value: 10 } });
    fireEvent.load(image);
}

function shown(onChanged = () => undefined) {
    return show(<LogoCard company={COMPANY} admin onChanged={onChanged} />);
}

describe("a picture", () => {
    it("is shown before it is sent, and sent under its own type", async () => {
        const changed = vi.fn(() => undefined);
        fetched.mockResolvedValue(answer(200, { logoUrl: "https://id.example/logo.png" }));
        shown(changed);
        const file = picture("image/jpeg");
        pick(file);
        loaded(await screen.findByRole("img", { name: "Preview of the new logo" }), 4096);
        expect(fetched).not.toHaveBeenCalled();

        await userEvent.click(screen.getByRole("button", { name: "Save logo" }));
        const [address, request] = fetched.mock.lastCall ?? [];
        expect(address).toBe("https://id.example/realms/b2b/company/123456/logo");
        expect(request).toMatchObject({ method: "PUT", body: file, headers: { "Content-Type": "image/jpeg" } });
        expect(changed).toHaveBeenCalledOnce();
    });

    it("that is a WebP is sent as a PNG of at most 512 pixels: the server need not unpack it", async () => {
        // jsdom cannot unpack or draw; that a browser can is tested with one
        const close = vi.fn();
        vi.stubGlobal("createImageBitmap", () => Promise.resolve({ width: 2048, height: 1024, close }));
        const drawImage = vi.fn();
        vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({ drawImage } as never);
        vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((done, type) => {
            done(new Blob(["png"], { type: type ?? "" }));
        });
        fetched.mockResolvedValue(answer(200, { logoUrl: "https://id.example/logo.png" }));
        shown();
        pick(picture("image/webp"));
        await userEvent.click(await screen.findByRole("button", { name: "Save logo" }));
        expect(drawImage).toHaveBeenCalledWith(expect.anything(), 0, 0, 512, 256);
        expect(close).toHaveBeenCalledOnce();
        const [, request] = fetched.mock.lastCall ?? [];
        expect(request).toMatchObject({ method: "PUT", headers: { "Content-Type": "image/png" } });
        expect(request?.body).toMatchObject({ name: "logo.png", type: "image/png" });
    });

    it("that is no WebP inside is refused with the reason", async () => {
        vi.stubGlobal("createImageBitmap", () => Promise.reject(new Error("InvalidStateError")));
        shown();
        pick(picture("image/webp"));
        expect(await screen.findByRole("alert")).toHaveTextContent("cannot be read as an image");
        expect(fetched).not.toHaveBeenCalled();
    });

    it("that is dropped is picked", async () => {
        shown();
        fireEvent.drop(screen.getByRole("group", { name: "Choose an image" }), {
            dataTransfer: { files: [picture()] },
        });
        expect(await screen.findByRole("img", { name: "Preview of the new logo" })).toBeVisible();
    });

    it.each([
        ["of another kind", picture("image/svg+xml"), /Only PNG, JPEG and WebP/],
        ["of too many bytes", picture("image/png", 2 * 1024 * 1024 + 1), /at most 2 MB/],
    ])("%s is refused at once, with the reason", async (_, file, reason) => {
        shown();
        pick(file);
        expect(await screen.findByRole("alert")).toHaveTextContent(reason);
        expect(screen.queryByRole("button", { name: "Save logo" })).toBeNull();
        expect(fetched).not.toHaveBeenCalled();
    });

    it("that is too wide is refused once its size is known", async () => {
        shown();
        pick(picture());
        loaded(await screen.findByRole("img"), 4097);
        expect(screen.getByRole("alert")).toHaveTextContent("4096 pixels");
        expect(screen.queryByRole("button", { name: "Save logo" })).toBeNull();
    });

    it("that the server refuses is dropped with its reason; after anything else it can be sent again", async () => {
        shown();
        pick(picture());
        fetched.mockResolvedValueOnce(problem(503, "busy", "Many pictures are being read."));
        await userEvent.click(await screen.findByRole("button", { name: "Save logo" }));
        expect(screen.getByRole("alert")).toHaveTextContent("Many pictures are being read.");

        fetched.mockResolvedValueOnce(problem(400, "picture-damaged", "The picture is damaged."));
        await userEvent.click(screen.getByRole("button", { name: "Save logo" }));
        expect(screen.getByRole("alert")).toHaveTextContent("The picture is damaged.");
        expect(screen.queryByRole("button", { name: "Save logo" })).toBeNull();
    });
});
