import { screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CompanyProvider } from "../src/account/CompanyContext";
import { signedInAgain } from "../src/api/SignedInAgain";
import EmployeesPage from "../src/people/EmployeesPage";
import NewEmployeePage from "../src/people/NewEmployeePage";
import { answer, problem, show, signInAgain } from "./stage";

const COMPANY = { customerNumber: "123456", name: "Example Ltd", role: "admin", active: true };

const PEOPLE = ["Jan", "Ola", "Ewa"].map((firstName) => ({
    id: firstName.toLowerCase(),
    login: firstName.toLowerCase(),
    firstName,
    lastName: "Nowak",
    role: "employee",
    state: "active",
    permissions: [],
    may: ["remove", "block"],
}));

const ORDERS = { name: "shop:place-orders", description: "Placing orders", mayGive: true };
const INVOICES = { name: "shop:see-invoices", description: "Seeing invoices", mayGive: false };

const permissions = vi.fn<() => Response>();
const batches = vi.fn<(body: unknown) => Response>();
let mayAppointAdmins: boolean;

beforeEach(() => {
    permissions.mockReset().mockImplementation(() => answer(200, [ORDERS, INVOICES]));
    batches.mockReset();
    mayAppointAdmins = false;
    signInAgain.times = 0;
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname, searchParams } = new URL(address);
        return Promise.resolve(answered(pathname, searchParams, request.body));
    });
});

function answered(pathname: string, query: URLSearchParams, body: unknown): Response {
    if (pathname.endsWith("/permissions")) return permissions();
    if (pathname.endsWith("/batch")) return batches(JSON.parse(body as string));
    if (pathname.endsWith("/people")) return answer(200, PEOPLE);
    if (pathname.endsWith("/memberships")) return answer(200, [COMPANY]);
    if (pathname.endsWith("/login-check")) {
        const reserved = query.get("login") === "12345o_admin";
        return answer(200, reserved ? { acceptable: false, problem: { detail: "Reserved." } } : { acceptable: true });
    }
    return answer(200, { ...COMPANY, permissions: [], mayAppointAdmins });
}

function shown(page: ReactNode) {
    return show(<CompanyProvider login="admin">{page}</CompanyProvider>);
}

async function tick(...names: string[]) {
    for (const name of names) {
        await userEvent.click(await screen.findByRole("checkbox", { name: `Select ${name} Nowak` }));
    }
}

async function askToDelete() {
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Action" }), "Delete");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
}

function dialog() {
    return within(screen.getByRole("dialog"));
}

async function confirmDelete() {
    await userEvent.click(dialog().getByRole("button", { name: "Delete" }));
}

it("deleting several asks for the password where it has to, and goes on with the same people and what was typed", async () => {
    batches.mockReturnValue(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown(<EmployeesPage />);
    await tick("Jan", "Ewa");
    await askToDelete();
    await userEvent.type(dialog().getByRole("textbox"), "2");
    await confirmDelete();
    expect(signInAgain.times).toBe(1);
    before.unmount();

    signedInAgain.leave();
    batches.mockReturnValue(
        answer(200, [
            { id: "jan", done: true },
            { id: "ewa", done: true },
        ]),
    );
    shown(<EmployeesPage />);
    await screen.findByRole("dialog");
    expect(dialog().getByRole("textbox")).toHaveValue("2");
    await confirmDelete();
    expect(batches).toHaveBeenLastCalledWith({ action: "delete", ids: ["jan", "ewa"] });
    expect(await screen.findByText("2 people were deleted.")).toBeVisible();
});

it("a question that was given up is not asked again when the page is opened another time", async () => {
    batches.mockReturnValue(problem(401, "insufficient-user-authentication", "Sign in again."));
    const before = shown(<EmployeesPage />);
    await tick("Jan");
    await askToDelete();
    await userEvent.type(dialog().getByRole("textbox"), "1");
    await confirmDelete();
    before.unmount();

    shown(<EmployeesPage />);
    expect(await screen.findByRole("checkbox", { name: "Select Jan Nowak" })).not.toBeChecked();
    expect(screen.queryByRole("dialog")).toBeNull();
});

it("who was refused stays chosen, with the others done", async () => {
    batches.mockReturnValue(
        answer(200, [
            { id: "jan", done: true },
            { id: "ola", problem: { detail: "This is an admin." } },
        ]),
    );
    shown(<EmployeesPage />);
    await tick("Jan", "Ola");
    await askToDelete();
    await userEvent.type(dialog().getByRole("textbox"), "2");
    await confirmDelete();
    expect(await screen.findByText("This is an admin.")).toBeVisible();
    expect(await screen.findByRole("checkbox", { name: "Select Ola Nowak" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Select Jan Nowak" })).not.toBeChecked();
});

it("permissions that cannot be read are not taken for none: one is told, and can try again", async () => {
    permissions.mockReturnValueOnce(problem(500, "unexpected", "The server failed."));
    shown(<NewEmployeePage />);
    expect(await screen.findByText("The server failed.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("checkbox", { name: "Placing orders" })).toBeEnabled();
});

it("what the server says one may not give cannot be given", async () => {
    shown(<NewEmployeePage />);
    expect(await screen.findByRole("checkbox", { name: "Placing orders" })).toBeEnabled();
    expect(screen.getByRole("checkbox", { name: "Seeing invoices" })).toBeDisabled();
});

it("the admin right is offered to whom the server lets give it, and to nobody else", async () => {
    const without = shown(<NewEmployeePage />);
    await screen.findByRole("checkbox", { name: "Placing orders" });
    expect(screen.queryByRole("checkbox", { name: "Admin right" })).toBeNull();
    without.unmount();

    mayAppointAdmins = true;
    shown(<NewEmployeePage />);
    expect(await screen.findByRole("checkbox", { name: "Admin right" })).toBeEnabled();
});

it("what the server has against a login is told while one types", async () => {
    shown(<NewEmployeePage />);
    const login = await screen.findByRole("textbox", { name: /^Login/ });
    await userEvent.type(login, "12345o_admin");
    expect(await screen.findByText("Reserved.")).toBeVisible();
    await userEvent.type(login, "s");
    expect(screen.queryByText("Reserved.")).toBeNull();
});
