import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { OperatorProvider } from "../src/operator/OperatorContext";
import NewPermissionPage from "../src/permissions/NewPermissionPage";
import type { CompanyPermission } from "../src/permissions/PermissionFields";
import PermissionsPage from "../src/permissions/PermissionsPage";
import { answer, problem, show } from "./stage";

const ORDERS: CompanyPermission = {
    id: "1",
    name: "shop:orders",
    client: "shop",
    role: "orders",
    descriptions: { pl: "Zamówienia", en: "Placing <b>orders</b>" },
    companies: "all",
    usable: true,
};

const BOSS: CompanyPermission = {
    id: "2",
    name: "boss",
    role: "boss",
    descriptions: {},
    companies: "by-product",
    usable: false,
    reason: "role-of-keycloak",
};

const fetched = vi.fn<(address: string, request: RequestInit) => Promise<Response>>();

beforeEach(() => {
    sessionStorage.clear();
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
});

/** The server: a list, and an answer to what is changed. */
function serves(list: readonly unknown[], changed: () => Response = () => answer(204, undefined)) {
    fetched.mockImplementation((address, request) => {
        if ((request.method ?? "GET").toUpperCase() !== "GET") return Promise.resolve(changed());
        return Promise.resolve(answer(200, address.includes("/count") ? list.length : list));
    });
}

function changes() {
    return fetched.mock.calls
        .filter(([, { method }]) => (method ?? "GET").toUpperCase() !== "GET")
        .map(([address, { method, body }]) => [
            method,
            address.replace(/.*\/company-permissions/, ""),
            typeof body === "string" ? (JSON.parse(body) as unknown) : undefined,
        ]);
}

function shown(page: React.ReactNode, mayManagePermissions = true) {
    const operator = {
        name: "Olga",
        login: "olga",
        mayView: true,
        mayManage: false,
        mayManagePermissions,
        mayRecover: false,
        signOut: vi.fn(),
    };
    return show(<OperatorProvider value={operator}>{page}</OperatorProvider>);
}

it("says how to begin where companies can give nothing yet", async () => {
    serves([]);
    shown(<PermissionsPage />);
    expect(await screen.findByText("Companies cannot give any permission yet")).toBeVisible();
    expect(screen.getAllByRole("button", { name: "Add a permission" })).not.toHaveLength(0);
});

it("shows who may only look no button, and says of what cannot be used why", async () => {
    serves([ORDERS, BOSS]);
    shown(<PermissionsPage />, false);
    expect(await screen.findByText("Placing <b>orders</b>")).toBeVisible();
    expect(screen.getByText("all companies")).toBeVisible();
    expect(screen.getByText("companies with a product it comes with")).toBeVisible();
    expect(screen.getAllByText("cannot be used")).toHaveLength(1);
    expect(screen.getByText(/gives rights over the system of accounts itself/)).toBeVisible();
    expect(await screen.findByText("2 permissions")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
});

it("warns before other companies' people lose a permission, and tells mistakes at the fields", async () => {
    serves([ORDERS], () => problem(400, "required", "This field is required.", "descriptions.pl"));
    shown(<PermissionsPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Edit: shop:orders" }));
    expect(screen.queryByText(/People of other companies lose/)).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "companies with a product it comes with" }));
    expect(screen.getByText(/People of other companies lose/)).toBeVisible();
    await userEvent.clear(screen.getByRole("textbox", { name: /in Polish/ }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("This field is required.")).toBeVisible();
    expect(changes()).toEqual([
        ["PUT", "/1", { descriptions: { pl: "", en: "Placing <b>orders</b>" }, companies: "by-product" }],
    ]);
});

it("asks before it withdraws one", async () => {
    serves([ORDERS, BOSS]);
    shown(<PermissionsPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Withdraw: shop:orders" }));
    expect(screen.getByText(/Everybody who has this permission in a company loses it/)).toBeVisible();
    expect(changes()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Withdraw" }));
    expect(await screen.findByText("Companies can no longer give the permission shop:orders.")).toBeVisible();
    expect(changes()).toEqual([["DELETE", "/1", undefined]]);
});

it("wants a role to be chosen, and begins with what it was described by before", async () => {
    const roles = [
        { id: "1", name: "shop:orders", client: "shop", role: "orders", descriptions: { en: "Placing orders" } },
        { id: "2", name: "invoices", role: "invoices", descriptions: {} },
    ];
    serves(roles, () => answer(200, { ...ORDERS, name: "invoices" }));
    shown(<NewPermissionPage />);
    await userEvent.click(await screen.findByRole("button", { name: "Add a permission" }));
    expect(screen.getByText("Please choose a role.")).toBeVisible();
    expect(changes()).toEqual([]);

    await userEvent.click(await screen.findByRole("radio", { name: "orders" }));
    expect(screen.queryByText("Please choose a role.")).toBeNull();
    expect(screen.getByRole("textbox", { name: /in English/ })).toHaveValue("Placing orders");
    await userEvent.type(screen.getByRole("textbox", { name: /in Polish/ }), "Faktury");
    await userEvent.click(screen.getByRole("radio", { name: "invoices" }));
    expect(screen.getByRole("textbox", { name: /in English/ })).toHaveValue("");
    expect(screen.getByRole("textbox", { name: /in Polish/ })).toHaveValue("Faktury");
    await userEvent.type(screen.getByRole("textbox", { name: /in English/ }), "Invoices");
    await userEvent.click(screen.getByRole("button", { name: "Add a permission" }));
    expect(await screen.findByText("Companies can now give the permission invoices.")).toBeVisible();
    expect(changes()).toEqual([["PUT", "/2", { descriptions: { pl: "Faktury", en: "Invoices" }, companies: "all" }]]);
});

it("is not for those who may only look", () => {
    shown(<NewPermissionPage />, false);
    expect(screen.getByText("This needs the right to manage permissions.")).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
});
