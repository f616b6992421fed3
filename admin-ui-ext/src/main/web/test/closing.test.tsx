import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { ClosedNotice, ClosingCard } from "../src/companies/ClosingCard";
import type { Company } from "../src/companies/company";
import { MainAdminCard } from "../src/companies/MainAdminCard";
import { useCompany } from "../src/companies/useCompany";
import { OperatorProvider } from "../src/operator/OperatorContext";
import { answer, problem, show } from "./stage";

const OPEN: Company = {
    customerNumber: "123456",
    id: "id",
    name: "Example",
    status: "open",
    registeredAt: "2026-11-01T10:00:00Z",
    mainAdmin: { id: "anna", login: "123456_admin", state: "active", offered: false },
    people: 3,
};
const CLOSED: Company = { ...OPEN, status: "closed", closedAt: "2026-11-20T10:00:00Z", closedReason: "Contract ended" };

afterEach(() => {
    vi.unstubAllGlobals();
});

function showAll(company: Company, mayManage: boolean, onChanged = vi.fn()) {
    const operator = {
        name: "Olga",
        login: "olga",
        mayView: true,
        mayManage,
        mayManagePermissions: false,
        mayRecover: false,
        signOut: vi.fn(),
    };
    show(
        <OperatorProvider value={operator}>
            <ClosedNotice company={company} onChanged={onChanged} />
            <MainAdminCard company={company} onChanged={onChanged} />
            <ClosingCard company={company} onChanged={onChanged} />
        </OperatorProvider>,
    );
}

function offered() {
    return screen.queryAllByRole("button").map(({ textContent }) => textContent);
}

it("offers closing and deleting while open", () => {
    showAll(OPEN, true);
    expect(offered()).toEqual(["Close this account", "Close the company", "Delete for good"]);
});

it("offers reopening and deleting only while closed, and says since when and why", () => {
    showAll(CLOSED, true);
    expect(offered()).toEqual(["Reopen the company", "Delete for good"]);
    expect(screen.getByText(/Contract ended/)).toBeVisible();
});

it("offers nothing while it is being deleted, and says how far that is", () => {
    showAll({ ...CLOSED, deleting: { since: "2026-11-20T11:00:00Z", remaining: 2 } }, true);
    expect(offered()).toEqual([]);
    expect(screen.getByText("2 accounts remain.")).toBeVisible();
});

it.each([OPEN, CLOSED])("offers nothing to those who only look", (company) => {
    showAll(company, false);
    expect(offered()).toEqual([]);
});

it("closes only with a reason, and keeps what was typed after a failure", async () => {
    const call = vi
        .fn()
        .mockResolvedValueOnce(problem(400, "too-long", "That is too long.", "reason"))
        .mockResolvedValueOnce(answer(204, undefined));
    vi.stubGlobal("fetch", call);
    const onChanged = vi.fn();
    showAll(OPEN, true, onChanged);
    const user = userEvent.setup();

    await user.click(screen.getByRole("button", { name: "Close the company" }));
    const dialog = () => screen.getByRole("dialog");
    const act = () => screen.getAllByRole("button", { name: "Close the company" }).at(-1) ?? dialog();
    await user.click(act());
    expect(call).not.toHaveBeenCalled();
    expect(screen.getByText("Please give a reason.")).toBeVisible();

    await user.type(screen.getByRole("textbox"), "Contract ended");
    await user.click(act());
    expect((await screen.findAllByText("That is too long."))[0]).toBeVisible();
    expect(screen.getByRole("textbox")).toHaveValue("Contract ended");
    await user.click(act());

    await waitFor(() => {
        expect(onChanged).toHaveBeenCalledOnce();
    });
    const [, request] = call.mock.calls[1] as [string, RequestInit];
    expect(request.body).toBe(JSON.stringify({ reason: "Contract ended" }));
});

it("deletes only after the customer number was typed", async () => {
    const call = vi.fn().mockResolvedValue(answer(202, OPEN));
    vi.stubGlobal("fetch", call);
    const onChanged = vi.fn();
    showAll(CLOSED, true, onChanged);
    const user = userEvent.setup();

    await user.click(screen.getByRole("button", { name: "Delete for good" }));
    await user.type(screen.getByRole("textbox", { name: /Reason/ }), "End");
    await user.type(screen.getByRole("textbox", { name: /customer number/ }), "654321{Enter}");
    expect(call).not.toHaveBeenCalled();
    await user.clear(screen.getByRole("textbox", { name: /customer number/ }));
    await user.type(screen.getByRole("textbox", { name: /customer number/ }), "123456{Enter}");

    await waitFor(() => {
        expect(onChanged).toHaveBeenCalledOnce();
    });
    expect((call.mock.calls[0] as [string])[0]).toContain("/companies/123456?confirm=123456&reason=End");
});

function Seen() {
    const { value, gone, reload } = useCompany("123456");
    return (
        <button type="button" onClick={reload}>
            {gone ? "gone" : (value?.name ?? "nothing yet")}
        </button>
    );
}

it("is gone, too, when the deletion was over before it was seen under way", async () => {
    const call = vi
        .fn()
        .mockResolvedValueOnce(answer(200, OPEN))
        .mockResolvedValueOnce(problem(404, "not-found", "There is no such thing."));
    vi.stubGlobal("fetch", call);
    show(<Seen />);

    await userEvent.setup().click(await screen.findByRole("button", { name: "Example" }));

    expect(await screen.findByRole("button", { name: "gone" })).toBeVisible();
});
