import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Company } from "../src/companies/company";
import { NetworksCard, useTrustedNetworks } from "../src/companies/NetworksCard";
import { OperatorProvider } from "../src/operator/OperatorContext";
import { answer, show } from "./stage";

const COMPANY: Company = {
    customerNumber: "123456",
    id: "id",
    name: "Example",
    status: "open",
    registeredAt: "2026-11-01T10:00:00Z",
    mainAdmin: { id: "anna", login: "123456_admin", state: "active", offered: false },
    people: 3,
};

const lifts = vi.fn<(address: string, body: unknown) => Response>();
let enabled = true;

beforeEach(() => {
    enabled = true;
    lifts.mockReset();
    vi.stubGlobal("fetch", (address: string, request: RequestInit) =>
        Promise.resolve(
            request.method === "DELETE"
                ? lifts(new URL(address).pathname, JSON.parse(request.body as string))
                : answer(200, { enabled, networks: [{ range: "203.0.113.0/24" }, { range: "2001:db8::/48" }] }),
        ),
    );
});

afterEach(() => {
    vi.unstubAllGlobals();
});

function shown(mayRecover: boolean, onChanged = vi.fn()) {
    const operator = {
        name: "Olga",
        login: "olga",
        mayView: true,
        mayManage: true,
        mayManagePermissions: true,
        mayRecover,
        signOut: vi.fn(),
    };
    show(
        <OperatorProvider value={operator}>
            <Card onChanged={onChanged} />
        </OperatorProvider>,
    );
}

function Card({ onChanged }: { readonly onChanged: () => void }) {
    return (
        <NetworksCard company={COMPANY} networks={useTrustedNetworks(COMPANY.customerNumber)} onChanged={onChanged} />
    );
}

const SWITCH_OFF = { name: "Switch off for the company" };

it("shows whether the rule is on and its networks, and offers nothing to those who do not recover", async () => {
    shown(false);
    expect(await screen.findByText("203.0.113.0/24, 2001:db8::/48")).toBeVisible();
    expect(screen.getByText(/on: people sign in only/)).toBeVisible();
    expect(screen.queryByRole("button", SWITCH_OFF)).toBeNull();
});

it("has nothing to switch off while the rule is off", async () => {
    enabled = false;
    shown(true);
    expect(await screen.findByText(/off: people sign in from anywhere/)).toBeVisible();
    expect(screen.queryByRole("button", SWITCH_OFF)).toBeNull();
});

it("switches it off only with a reason", async () => {
    lifts.mockReturnValue(answer(204, undefined));
    const onChanged = vi.fn();
    shown(true, onChanged);
    await userEvent.click(await screen.findByRole("button", SWITCH_OFF));
    const act = async () => {
        const last = screen.getAllByRole("button", SWITCH_OFF).at(-1);
        if (last) await userEvent.click(last);
    };
    await act();
    expect(lifts).not.toHaveBeenCalled();
    expect(screen.getByText("Please give a reason.")).toBeVisible();

    await userEvent.type(screen.getByRole("textbox"), "Authorization 17/2026");
    await act();
    expect(await screen.findByText("The trusted networks of the company are switched off.")).toBeVisible();
    expect(lifts).toHaveBeenCalledWith("/admin/realms/b2b/companies/123456/networks", {
        reason: "Authorization 17/2026",
    });
    expect(onChanged).toHaveBeenCalled();
});
