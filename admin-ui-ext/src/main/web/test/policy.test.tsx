import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CompanyProvider } from "../src/account/CompanyContext";
import { signedInAgain } from "../src/api/SignedInAgain";
import PolicyPage from "../src/policy/PolicyPage";
import { answer, problem, show, signInAgain } from "./stage";

const OFF = {
    requireSecondFactor: false,
    inForce: false,
    today: "2026-11-26",
    withSecondFactor: 3,
    withoutSecondFactor: 12,
};
const ON = { ...OFF, requireSecondFactor: true, from: "2026-11-20", inForce: true };

const saves = vi.fn<(body: unknown) => Response>();
let policy: object;

beforeEach(() => {
    saves.mockReset();
    policy = OFF;
    signInAgain.times = 0;
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname } = new URL(address);
        if (request.method === "PUT") return Promise.resolve(saves(JSON.parse(request.body as string)));
        const known = pathname.endsWith("/memberships")
            ? [{ customerNumber: "123456", name: "Example Ltd", role: "admin", active: true }]
            : pathname.endsWith("/policy")
              ? policy
              : {};
        return Promise.resolve(answer(200, known));
    });
});

function shown() {
    return show(
        <CompanyProvider login="anna">
            <PolicyPage />
        </CompanyProvider>,
    );
}

async function press(name: string) {
    await userEvent.click((await screen.findAllByRole("button", { name })).at(-1) ?? document.body);
}

function choose(day: string) {
    fireEvent.change(screen.getByLabelText("From which day"), { target: { value: day } });
}

it("tells who has a second factor and leads to those who have none", async () => {
    shown();
    expect(await screen.findByText("No, everybody decides for themselves")).toBeVisible();
    expect(screen.getByText("3")).toBeVisible();
    expect(screen.getByRole("link", { name: "Show them in the list" })).toHaveAttribute(
        "href",
        expect.stringMatching(/\/company\/people\?secondFactor=false$/),
    );
    expect(screen.queryByRole("button", { name: "Stop requiring it" })).toBeNull();
    expect(screen.getByRole("heading", { name: "If you require it" })).toBeVisible();
});

it("does not say 'if' once it is required", async () => {
    policy = ON;
    shown();
    expect(await screen.findByRole("heading", { name: "What this means" })).toBeVisible();
    expect(screen.queryByText("If you require it")).toBeNull();
});

it("says how many people it means before it is required", async () => {
    saves.mockReturnValue(answer(200, ON));
    shown();
    await press("Require two-factor sign-in");

    expect(
        await screen.findByText("12 people have no second factor yet and will be asked to set one up."),
    ).toBeVisible();
    expect(screen.getByText("This counts at once.")).toBeVisible();
    expect(saves).not.toHaveBeenCalled();
    policy = ON;
    await press("Require two-factor sign-in");
    expect(saves).toHaveBeenCalledWith({ requireSecondFactor: true, from: "2026-11-26" });
    expect(await screen.findByText(/Yes, since/)).toBeVisible();
});

it("tells at the day what is wrong with it", async () => {
    saves.mockReturnValue(problem(400, "day-passed", "Choose today or a later day.", "from"));
    shown();
    await screen.findByLabelText("From which day");
    choose("2026-11-01");
    await press("Require two-factor sign-in");
    await press("Require two-factor sign-in");

    expect(await screen.findByText("Choose today or a later day.")).toBeVisible();
    expect(screen.getByLabelText("From which day")).toBeInvalid();
    expect(screen.getByLabelText("From which day")).toHaveValue("2026-11-01");
});

it("stops requiring it after a question", async () => {
    policy = ON;
    saves.mockReturnValue(answer(200, OFF));
    shown();
    await press("Stop requiring it");
    expect(await screen.findByRole("dialog", { name: "Stop requiring it" })).toBeVisible();
    policy = OFF;
    await press("Stop requiring it");

    expect(saves).toHaveBeenCalledWith({ requireSecondFactor: false });
    expect(await screen.findByText("No, everybody decides for themselves")).toBeVisible();
});

it("has the day chosen, and asks again, after the password was asked for", async () => {
    saves.mockReturnValue(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown();
    await screen.findByLabelText("From which day");
    choose("2026-12-01");
    await press("Require two-factor sign-in");
    await press("Require two-factor sign-in");
    expect(signInAgain.times).toBe(1);
    before.unmount();

    signedInAgain.leave();
    shown();
    expect(await screen.findByRole("dialog", { name: "Require two-factor sign-in" })).toBeVisible();
    expect(screen.getByLabelText("From which day")).toHaveValue("2026-12-01");
});
