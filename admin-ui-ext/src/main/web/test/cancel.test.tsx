import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CancelDialog } from "../src/products/CancelDialog";
import type { Product } from "../src/products/product";
import { answer, problem, show } from "./stage";

const PRODUCT: Product = {
    ref: "SHOP/1",
    name: "Business\u00a0shop",
    kind: "service",
    state: "active",
    paidUntil: "2027-12-31",
    permissions: [],
    mayUse: false,
    mayCancel: true,
};

const fetched = vi.fn<typeof fetch>();
const closed = vi.fn();
const asked = vi.fn();

beforeEach(() => {
    fetched.mockReset();
    closed.mockReset();
    asked.mockReset();
    vi.stubGlobal("fetch", fetched);
});

function shown(product: Product) {
    return show(<CancelDialog customerNumber="123456" product={product} onClose={closed} onAsked={asked} />);
}

async function fill(reason: string, name: string) {
    await userEvent.type(screen.getByRole("textbox", { name: /^Reason/ }), reason);
    await userEvent.type(screen.getByRole("textbox", { name: /type the name/ }), name);
}

it("asks for nothing until there is a reason and the name was typed", async () => {
    shown(PRODUCT);
    await userEvent.click(screen.getByRole("button", { name: "Cancel it" }));
    expect(screen.getByText("Please give a reason.")).toBeVisible();
    expect(screen.getByText(/That is not the same/)).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
});

it("is for the end of the paid period unless one says otherwise, and warns of what one chose", async () => {
    fetched.mockResolvedValue(answer(201, { when: "now", state: "requested", requestedAt: "", requestedBy: "" }));
    shown(PRODUCT);
    expect(screen.getByRole("radio", { name: "at the end of the paid period" })).toBeChecked();
    expect(screen.getByText(/works until December 31, 2027, then/)).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "now" }));
    expect(screen.getByText(/without waiting for the end of the paid period\. People/)).toBeVisible();

    await fill("Too dear", "Business shop");
    await userEvent.click(screen.getByRole("button", { name: "Cancel it" }));
    const [address, request] = fetched.mock.lastCall ?? [];
    expect(address).toBe("https://id.example/realms/b2b/company/123456/products/SHOP%2F1/cancellation");
    expect(JSON.parse(request?.body as string)).toEqual({ when: "now", reason: "Too dear", details: "" });
    expect(closed).toHaveBeenCalledOnce();
    expect(asked).toHaveBeenCalledOnce();
});

it("knows no end of a period where none is paid", () => {
    const endless = { ...PRODUCT };
    delete endless.paidUntil;
    shown(endless);
    expect(screen.queryByRole("radio")).toBeNull();
});

it("says when somebody was faster, and has the page read anew", async () => {
    fetched.mockResolvedValue(problem(409, "cancellation-asked", "Somebody has already asked."));
    shown(PRODUCT);
    await fill("Too dear", "Business shop");
    await userEvent.click(screen.getByRole("button", { name: "Cancel it" }));
    expect(await screen.findByText("Somebody has already asked.")).toBeVisible();
    expect(closed).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledOnce();
});
