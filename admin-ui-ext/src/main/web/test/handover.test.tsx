import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { signedInAgain } from "../src/api/SignedInAgain";
import { CompanyProvider } from "../src/account/CompanyContext";
import HandOverPage from "../src/handover/HandOverPage";
import { answer, problem, show, signInAgain } from "./stage";

const JAN = { id: "jan", login: "jan", firstName: "Jan", lastName: "Nowak", role: "employee", state: "active" };

const offers = vi.fn<() => Response>();
let pending: boolean;
let sent: unknown;

beforeEach(() => {
    offers.mockReset();
    pending = false;
    sent = undefined;
    signInAgain.times = 0;
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname } = new URL(address);
        if (pathname.endsWith("/handover")) {
            sent = JSON.parse(request.body as string);
            const response = offers();
            pending = response.ok;
            return Promise.resolve(response);
        }
        return Promise.resolve(answer(200, known(pathname)));
    });
});

function known(pathname: string): unknown {
    if (pathname.endsWith("/people")) return [JAN];
    const company = { customerNumber: "123456", name: "Example Ltd", role: "main-admin", active: true };
    if (pathname.endsWith("/memberships")) return [company];
    const handover = { personId: "jan", to: "jan", since: "2026-11-20T10:00:00Z", expires: "2026-11-27T10:00:00Z" };
    return pending ? { ...company, handover } : company;
}

function shown() {
    return show(
        <CompanyProvider login="123456_admin">
            <HandOverPage />
        </CompanyProvider>,
    );
}

async function choose() {
    await userEvent.click(await screen.findByRole("radio", { name: "Jan Nowak" }));
    await userEvent.click(screen.getByRole("button", { name: "Hand the role over" }));
}

async function confirm() {
    await userEvent.click(screen.getAllByRole("button", { name: "Hand the role over" }).at(-1) ?? document.body);
}

it("asks who takes over before it asks anything else", async () => {
    shown();
    await userEvent.click(await screen.findByRole("button", { name: "Hand the role over" }));
    expect(screen.getByText("Please choose who takes over.")).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
});

it("offers the role once it was confirmed", async () => {
    offers.mockReturnValue(answer(204, undefined));
    shown();
    await choose();
    expect(sent).toBeUndefined();
    await confirm();
    expect(sent).toEqual({ personId: "jan", ownLogin: "" });
    expect(await screen.findByText("The offer waits for an answer")).toBeVisible();
});

it("comes back from giving the password with the same question", async () => {
    offers.mockReturnValue(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown();
    await userEvent.type(await screen.findByRole("textbox", { name: /^Login from/ }), "anna");
    await choose();
    await confirm();
    expect(signInAgain.times).toBe(1);
    before.unmount();

    signedInAgain.leave();
    offers.mockReturnValue(answer(204, undefined));
    shown();
    expect(await screen.findByText(/Jan Nowak will be asked/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: /^Login from/ })).toHaveValue("anna");
    await confirm();
    expect(sent).toEqual({ personId: "jan", ownLogin: "anna" });
    expect(await screen.findByText("The offer waits for an answer")).toBeVisible();
});

it("tells at its place what is wrong", async () => {
    offers.mockReturnValue(problem(409, "blocked", "This account is blocked.", "personId"));
    shown();
    await choose();
    await confirm();
    expect(await screen.findByText("This account is blocked.")).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
});
