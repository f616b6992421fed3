import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CompanyProvider } from "../src/account/CompanyContext";
import RightRequestsPage from "../src/rights/RightRequestsPage";
import { RightsNotice } from "../src/rights/RightsNotice";
import { answer, problem, show } from "./stage";

const COMPANY = { customerNumber: "123456", name: "Example Ltd", active: true, soleAdmin: false };
const REQUEST = {
    id: "r1",
    personId: "p1",
    login: "jan",
    firstName: "Jan",
    lastName: "Nowak",
    email: "jan@example.com",
    state: "open",
    askedAt: "2026-11-20T10:00:00Z",
};

let role: string;
let mayAppointAdmins: boolean;
let own: unknown;
let requests: unknown[];
let help: unknown;
let calls: string[];
const decision = vi.fn<(body: unknown) => Response>();

beforeEach(() => {
    role = "employee";
    mayAppointAdmins = true;
    own = { way: "ask" };
    requests = [REQUEST];
    help = { documents: [] };
    calls = [];
    decision.mockReset();
    decision.mockReturnValue(answer(204, undefined));
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname } = new URL(address);
        const called = pathname.replace("/realms/b2b/company/", "");
        if (request.method !== "GET" && request.method !== undefined) {
            calls.push(`${request.method} ${called}`);
            return Promise.resolve(
                decision(request.body === undefined ? undefined : JSON.parse(request.body as string)),
            );
        }
        const answered = known(called);
        return Promise.resolve(
            answered === undefined ? problem(500, "unexpected", "Our mistake.") : answer(200, answered),
        );
    });
});

function known(called: string): unknown {
    if (called === "memberships") return [{ ...COMPANY, role }];
    if (called.endsWith("/own")) return own;
    if (called.endsWith("/count")) return requests.length;
    if (called.endsWith("/right-requests")) return requests;
    if (called.endsWith("/documents")) return help;
    return { ...COMPANY, role, mayAppointAdmins, seesTransactions: false, permissions: [] };
}

function notice() {
    return show(<RightsNotice company={{ ...COMPANY, role: "employee" }} />);
}

function page() {
    return show(
        <CompanyProvider login="123456_admin">
            <RightRequestsPage />
        </CompanyProvider>,
    );
}

it("lets a member ask, after a question", async () => {
    notice();
    await userEvent.click(await screen.findByRole("button", { name: "Ask for admin rights" }));
    expect(calls).toEqual([]);
    own = { way: "asked", request: REQUEST };
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Ask for admin rights" }));
    expect(calls).toEqual(["POST 123456/right-requests"]);
    expect(await screen.findByText(/waits for an answer/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Withdraw the request" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Withdraw the request" }));
    expect(calls.at(-1)).toBe("DELETE 123456/right-requests/r1");
});

it("says why the request was refused, as text, and offers to ask only when that is possible again", async () => {
    const request = {
        ...REQUEST,
        state: "refused",
        reason: "<b>No</b>",
        refusedBy: "anna",
        refusedAt: "2026-11-21T10:00:00Z",
    };
    own = { way: "ask-later", request, askAgainAt: "2026-11-28T10:00:00Z" };
    const { unmount } = notice();
    expect(await screen.findByText("<b>No</b>")).toBeVisible();
    expect(screen.getByText(/28/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Ask for admin rights" })).toBeNull();
    unmount();
    own = { way: "ask", request };
    notice();
    expect(await screen.findByText("<b>No</b>")).toBeVisible();
    expect(screen.getByRole("button", { name: "Ask for admin rights" })).toBeVisible();
});

it("says what it can where the way on cannot be read, and reads it again on request", async () => {
    own = undefined;
    notice();
    expect(await screen.findByText(/please ask your company's admin/)).toBeVisible();
    own = { way: "ask" };
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Ask for admin rights" })).toBeVisible();
});

it("has the invitation sent again that comes first, and says why not if that was too often", async () => {
    own = { way: "invitation" };
    notice();
    expect(await screen.findByText(/invitation to this company waits/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Ask for admin rights" })).toBeNull();
    decision.mockReturnValue(problem(429, "too-many-requests", "Too often."));
    await userEvent.click(screen.getByRole("button", { name: "Send the invitation again" }));
    await userEvent.click(
        within(screen.getByRole("dialog")).getByRole("button", { name: "Send the invitation again" }),
    );
    expect(calls).toEqual(["POST 123456/right-requests/own/invitation-mail"]);
    expect(await screen.findByText("Too often.")).toBeVisible();
});

it("leads to the form of the declaration, for this company, and says whom to ask if that is known", async () => {
    own = { way: "declaration" };
    const { unmount } = notice();
    expect(await screen.findByText(/authorization signed by/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Fill in the authorization" })).toHaveAttribute(
        "href",
        "https://id.example/realms/b2b/recovery/main-admin?company=123456",
    );
    expect(screen.queryByText(/If you have questions/)).toBeNull();
    unmount();
    help = { helpContact: "help@example.com", documents: [] };
    notice();
    expect(await screen.findByText(/help@example.com/)).toBeVisible();
});

it("lets the main admin approve after a question, and refuse only with a reason", async () => {
    role = "main-admin";
    page();
    await userEvent.click(await screen.findByRole("button", { name: "Approve the request of Jan Nowak" }));
    expect(calls).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve the request" }));
    expect(calls).toEqual(["POST 123456/right-requests/r1/approve"]);
    await userEvent.click(await screen.findByRole("button", { name: "Refuse the request of Jan Nowak" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Refuse the request" }));
    expect(screen.getByText("Please say why: the person is told.")).toBeVisible();
    expect(calls).toHaveLength(1);
    await userEvent.type(within(screen.getByRole("dialog")).getByRole("textbox"), "Not now");
    requests = [];
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Refuse the request" }));
    expect(calls.at(-1)).toBe("POST 123456/right-requests/r1/refuse");
    expect(decision).toHaveBeenLastCalledWith({ reason: "Not now" });
    expect(await screen.findByText("Nobody asks for rights")).toBeVisible();
});

it("tells that somebody else was first, and reads the list again", async () => {
    role = "main-admin";
    decision.mockReturnValue(problem(404, "not-found", "There is no such thing."));
    page();
    await userEvent.click(await screen.findByRole("button", { name: "Approve the request of Jan Nowak" }));
    requests = [];
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve the request" }));
    expect(await screen.findByText(/does not wait for an answer any more/)).toBeVisible();
    expect(await screen.findByText("Nobody asks for rights")).toBeVisible();
});

it("is not for an admin who may not give the right", async () => {
    role = "admin";
    mayAppointAdmins = false;
    page();
    expect(await screen.findByText("These requests are decided by the main admin")).toBeVisible();
    expect(screen.queryByText("Jan Nowak")).toBeNull();
});
