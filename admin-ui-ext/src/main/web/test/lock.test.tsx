import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { StateCard } from "../src/people/StateCard";
import type { Person } from "../src/people/person";
import { answer, problem, show } from "./stage";

const LOCKED: Person = {
    id: "jan",
    login: "jan",
    firstName: "Jan",
    lastName: "Nowak",
    role: "employee",
    ownAccount: false,
    state: "active",
    permissions: [],
    secondFactor: false,
    lockedUntil: "2026-03-04T10:15:00Z",
    may: ["end-lock"],
};

const changed = vi.fn();
const asked = vi.fn<(method: string | undefined, path: string) => Response>();

beforeEach(() => {
    changed.mockReset();
    asked.mockReset().mockReturnValue(answer(204, undefined));
    vi.stubGlobal("fetch", (address: string, request: RequestInit) =>
        Promise.resolve(asked(request.method, new URL(address).pathname)),
    );
});

function card(person: Person) {
    return show(<StateCard customerNumber="123456" person={person} onChanged={changed} onDeleted={changed} />);
}

it("a locked account's card says until when, and one press ends the lock", async () => {
    card(LOCKED);
    expect(screen.getByText("This account is locked for a while")).toBeVisible();
    expect(screen.getByText(/Mar 4, 2026|4 Mar 2026/)).toBeVisible();

    await userEvent.click(screen.getByRole("button", { name: "End the lock" }));

    expect(asked).toHaveBeenCalledWith("DELETE", "/realms/b2b/company/123456/people/jan/lock");
    expect(await screen.findByText("The lock of Jan Nowak’s account has ended.")).toBeVisible();
    expect(changed).toHaveBeenCalledOnce();
});

it("a lock that could not be ended is said, with the reason", async () => {
    asked.mockReturnValue(problem(403, "on-admin", "This is an admin."));
    card(LOCKED);

    await userEvent.click(screen.getByRole("button", { name: "End the lock" }));

    expect(await screen.findByText("The lock could not be ended")).toBeVisible();
    expect(screen.getByText("This is an admin.")).toBeVisible();
    expect(changed).not.toHaveBeenCalled();
});

it("who may not end it sees the lock only", () => {
    card({ ...LOCKED, may: [] });
    expect(screen.getByText("This account is locked for a while")).toBeVisible();
    expect(screen.queryByRole("button", { name: "End the lock" })).toBeNull();
});

it("an account that is not locked shows nothing of it", () => {
    const { lockedUntil, ...free } = LOCKED;
    expect(lockedUntil).toBeDefined();
    card(free);
    expect(screen.queryByText("This account is locked for a while")).toBeNull();
});
