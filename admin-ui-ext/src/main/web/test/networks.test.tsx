import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CompanyProvider } from "../src/account/CompanyContext";
import { signedInAgain } from "../src/api/SignedInAgain";
import NetworksPage from "../src/networks/NetworksPage";
import { answer, problem, show, signInAgain } from "./stage";

const ADDRESS = "203.0.113.7";
const OFFICE = { range: "203.0.113.0/24", label: "Office" };

let kept: unknown;

const saves = vi.fn<(body: unknown) => Response>();

beforeEach(() => {
    saves.mockReset();
    kept = { enabled: false, networks: [OFFICE], address: ADDRESS, version: "v1" };
    signInAgain.times = 0;
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname } = new URL(address);
        if (request.method === "PUT") return Promise.resolve(saves(JSON.parse(request.body as string)));
        const known = pathname.endsWith("/memberships")
            ? [{ customerNumber: "123456", name: "Example Ltd", role: "admin", active: true }]
            : pathname.endsWith("/networks")
              ? kept
              : {};
        return Promise.resolve(answer(200, known));
    });
});

function shown() {
    return show(
        <CompanyProvider login="anna">
            <NetworksPage />
        </CompanyProvider>,
    );
}

async function press(name: string) {
    await userEvent.click(await screen.findByRole("button", { name }));
}

const range = (place: number) => screen.getByRole("textbox", { name: `Network ${String(place)}` });

it("shows where one comes from, and the networks as they are kept", async () => {
    shown();
    expect(await screen.findByText(ADDRESS)).toBeVisible();
    expect(range(1)).toHaveValue("203.0.113.0/24");
    expect(screen.getByRole("textbox", { name: "Name of network 1" })).toHaveValue("Office");
    expect(screen.getByRole("checkbox")).not.toBeChecked();
});

it("saves what is listed, and shows it as the server understood it", async () => {
    saves.mockReturnValue(
        answer(200, {
            enabled: true,
            networks: [{ range: ADDRESS }, { range: "2001:db8::/48", label: "Branch" }],
            address: ADDRESS,
            version: "v2",
        }),
    );
    shown();
    await press("Remove network 1");
    await press("Add your address");
    await press("Add a network");
    await userEvent.type(range(2), "2001:DB8:0::/48");
    await userEvent.type(screen.getByRole("textbox", { name: "Name of network 2" }), "Branch");
    await userEvent.click(screen.getByRole("checkbox"));
    await press("Save");

    expect(saves).toHaveBeenCalledWith({
        enabled: true,
        networks: [{ range: ADDRESS }, { range: "2001:DB8:0::/48", label: "Branch" }],
        confirmLockout: false,
        version: "v1",
    });
    expect(await screen.findByText("The trusted networks were saved.")).toBeVisible();
    expect(range(2)).toHaveValue("2001:db8::/48");
    expect(screen.queryByRole("button", { name: "Add your address" })).toBeNull();
});

it("tells what is wrong at its network, which keeps what was typed", async () => {
    saves.mockReturnValue(problem(400, "network-malformed", "This is no network.", "networks[1].range"));
    shown();
    await press("Add a network");
    await userEvent.type(range(2), "office.example");
    await press("Save");

    expect(await screen.findByText("This is no network.")).toBeVisible();
    expect(range(2)).toBeInvalid();
    expect(range(2)).toHaveValue("office.example");
    expect(range(1)).toBeValid();
    await press("Remove network 1");
    expect(range(1)).toHaveValue("office.example");
    expect(range(1)).toBeValid();
});

it("asks for an explicit yes before it locks out whoever saves", async () => {
    saves.mockReturnValueOnce(problem(409, "networks-lock-out", "You come from 203.0.113.7."));
    shown();
    await userEvent.click(await screen.findByRole("checkbox"));
    await press("Save");

    expect(await screen.findByRole("dialog", { name: /lock yourself out/ })).toBeVisible();
    expect(screen.getByText("You come from 203.0.113.7.")).toBeVisible();
    expect(screen.getAllByText(/addresses of two kinds/)).toHaveLength(2); // on the page too
    await press("Cancel");
    expect(saves).toHaveBeenCalledTimes(1);

    saves.mockReturnValueOnce(problem(409, "networks-lock-out", "You come from 203.0.113.7."));
    saves.mockReturnValueOnce(answer(200, { enabled: true, networks: [OFFICE], address: ADDRESS, version: "v2" }));
    await press("Save");
    await press("Yes, lock me out here");
    expect(saves).toHaveBeenLastCalledWith({
        enabled: true,
        networks: [OFFICE],
        confirmLockout: true,
        version: "v1",
    });
    expect(await screen.findByText("The trusted networks were saved.")).toBeVisible();
});

it("has what was typed after the password was asked for", async () => {
    saves.mockReturnValue(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown();
    await press("Add a network");
    await userEvent.type(range(2), "198.51.100.1");
    await press("Save");
    expect(signInAgain.times).toBe(1);
    before.unmount();

    signedInAgain.leave();
    shown();
    expect(await screen.findByRole("textbox", { name: "Network 2" })).toHaveValue("198.51.100.1");
});

it("shows what somebody else saved meanwhile, beside what was typed, which replaces it only when saved again", async () => {
    saves.mockReturnValueOnce(problem(409, "conflict", "Changed at the same moment."));
    shown();
    await press("Add a network");
    await userEvent.type(range(2), "198.51.100.1");
    kept = { enabled: true, networks: [{ range: "192.0.2.0/24", label: "Theirs" }], address: ADDRESS, version: "v2" };
    await press("Save");

    expect(await screen.findByText(/Somebody else changed/)).toBeVisible();
    expect(screen.getByText("192.0.2.0/24 (Theirs)")).toBeVisible();
    expect(range(2)).toHaveValue("198.51.100.1");

    saves.mockReturnValueOnce(answer(200, { enabled: false, networks: [OFFICE], address: ADDRESS, version: "v3" }));
    await press("Save");
    expect(saves).toHaveBeenLastCalledWith(expect.objectContaining({ version: "v2" }));
    expect(await screen.findByText("The trusted networks were saved.")).toBeVisible();
    expect(screen.queryByText(/Somebody else changed/)).toBeNull();
});

it("shows it too when somebody else saved while one was asked whether to lock oneself out", async () => {
    saves.mockReturnValueOnce(problem(409, "networks-lock-out", "You come from 203.0.113.7."));
    saves.mockReturnValueOnce(problem(409, "conflict", "Changed at the same moment."));
    shown();
    await userEvent.click(await screen.findByRole("checkbox"));
    await press("Save");
    kept = { enabled: true, networks: [{ range: "192.0.2.0/24" }], address: ADDRESS, version: "v2" };
    await press("Yes, lock me out here");

    expect(await screen.findByText(/Somebody else changed/)).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
});

it("takes over what somebody else saved meanwhile if one gives up one's own", async () => {
    saves.mockReturnValueOnce(problem(409, "conflict", "Changed at the same moment."));
    shown();
    await press("Remove network 1");
    kept = { enabled: true, networks: [{ range: "192.0.2.0/24" }], address: ADDRESS, version: "v2" };
    await press("Save");
    await press("Give up mine, show what is saved");

    expect(range(1)).toHaveValue("192.0.2.0/24");
    expect(screen.getByRole("checkbox")).toBeChecked();
    expect(screen.queryByText(/Somebody else changed/)).toBeNull();
});

it("still knows after the password which rule one had before one's eyes", async () => {
    saves.mockReturnValueOnce(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown();
    await press("Add a network");
    await press("Save");
    before.unmount();

    signedInAgain.leave();
    kept = { enabled: true, networks: [], address: ADDRESS, version: "v2" };
    shown();
    saves.mockReturnValueOnce(problem(409, "conflict", "Changed at the same moment."));
    await screen.findByRole("textbox", { name: "Network 2" });
    await press("Save");
    expect(saves).toHaveBeenLastCalledWith(expect.objectContaining({ version: "v1" }));
});

it("warns while a rule that is on has networks of one kind of addresses only", async () => {
    shown();
    expect(await screen.findByText(/addresses of two kinds/)).toBeVisible();
    expect(screen.queryByText(/listed are IPv4/)).toBeNull();
    await userEvent.click(screen.getByRole("checkbox"));
    expect(screen.getByText(/listed are IPv4/)).toBeVisible();

    await press("Add a network");
    expect(screen.getByText(/listed are IPv4/)).toBeVisible();
    await userEvent.type(range(2), "2001:db8::/48");
    expect(screen.queryByText(/listed are IPv4/)).toBeNull();
    await press("Remove network 1");
    expect(screen.getByText(/listed are IPv6/)).toBeVisible();
    await userEvent.clear(range(1));
    await userEvent.type(range(1), "office.example.com");
    expect(screen.queryByText(/listed are/)).toBeNull();
});
