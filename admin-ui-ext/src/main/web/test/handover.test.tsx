import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { signedInAgain } from "../src/api/SignedInAgain";
import { HandOverForm } from "../src/handover/HandOverForm";
import { answer, problem, show, signInAgain } from "./stage";

const JAN = { id: "jan", login: "jan", firstName: "Jan", lastName: "Nowak", role: "employee", state: "active" };

const offers = vi.fn<() => Response>();
const done = vi.fn();
let sent: unknown;

beforeEach(() => {
    offers.mockReset();
    done.mockReset();
    sent = undefined;
    signInAgain.times = 0;
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        if (!address.endsWith("/handover")) return Promise.resolve(answer(200, [JAN]));
        sent = JSON.parse(request.body as string);
        return Promise.resolve(offers());
    });
});

function shown() {
    return show(<HandOverForm customerNumber="123456" onOffered={done} />);
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
    expect(sent).toEqual({ personId: "jan" });
    expect(done).toHaveBeenCalledOnce();
});

it("comes back from giving the password with the same question", async () => {
    offers.mockReturnValue(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown();
    await choose();
    await confirm();
    expect(signInAgain.times).toBe(1);
    before.unmount();

    signedInAgain.leave();
    offers.mockReturnValue(answer(204, undefined));
    shown();
    expect(await screen.findByText(/Jan Nowak will be asked/)).toBeVisible();
    await confirm();
    expect(done).toHaveBeenCalledOnce();
});

it("tells at its place what is wrong", async () => {
    offers.mockReturnValue(problem(409, "blocked", "This account is blocked.", "personId"));
    shown();
    await choose();
    await confirm();
    expect(await screen.findByText("This account is blocked.")).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(done).not.toHaveBeenCalled();
});
