import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CompanyProvider } from "../src/account/CompanyContext";
import NewEmployeePage from "../src/people/NewEmployeePage";
import { SoleAdminNotice } from "../src/people/SoleAdminNotice";
import { answer, show } from "./stage";

const COMPANY = { customerNumber: "123456", name: "Example Ltd", active: true };
const TITLE = "You are the only admin of this company";

let role: string;
let soleAdmin: boolean;
let mayAppointAdmins: boolean;
const created = vi.fn<(body: unknown) => void>();

beforeEach(() => {
    role = "main-admin";
    soleAdmin = true;
    mayAppointAdmins = true;
    created.mockReset();
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname } = new URL(address);
        return Promise.resolve(answered(pathname.replace("/realms/b2b/company/", ""), request));
    });
});

function answered(called: string, request: RequestInit): Response {
    if (request.method === "POST") {
        created(JSON.parse(request.body as string));
        return answer(201, { id: "ola", login: "ola" });
    }
    if (called === "memberships") return answer(200, [{ ...COMPANY, role, soleAdmin }]);
    if (called.endsWith("/count")) return answer(200, 0);
    if (called.endsWith("/permissions")) return answer(200, []);
    return answer(200, { ...COMPANY, role, mayAppointAdmins, seesTransactions: false, permissions: [] });
}

function notice() {
    show(
        <CompanyProvider login="123456_admin">
            <h1>Here</h1>
            <SoleAdminNotice />
        </CompanyProvider>,
    );
    return screen.findByRole("heading", { name: "Here" });
}

it("the only admin is told so, and led to where a second one is added", async () => {
    await notice();
    expect(screen.getByText(TITLE)).toBeVisible();
    expect(screen.getByRole("link", { name: "Add a second admin" })).toHaveAttribute(
        "href",
        expect.stringMatching(/\/company\/people\/new\?admin=true$/),
    );
    expect(screen.queryByRole("button")).toBeNull();
});

it("nobody is told where there is a second one", async () => {
    soleAdmin = false;
    await notice();
    expect(screen.queryByText(TITLE)).toBeNull();
});

it("whoever may not appoint one is told who can", async () => {
    role = "admin";
    mayAppointAdmins = false;
    await notice();
    expect(screen.getByText(/the main admin can appoint one/)).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
});

async function addFrom(address: string, before?: () => Promise<unknown>) {
    show(
        <CompanyProvider login="123456_admin">
            <NewEmployeePage />
        </CompanyProvider>,
        address,
    );
    await before?.();
    await userEvent.type(await screen.findByRole("textbox", { name: /First name/ }), "Ola");
    await userEvent.click(screen.getByRole("button", { name: "Create and notify" }));
}

it("the form it leads to gives the admin right, if one may and leaves it so", async () => {
    await addFrom("/?admin=true", () => screen.findByRole("checkbox", { name: /[Aa]dmin/, checked: true }));
    expect(created).toHaveBeenCalledWith(expect.objectContaining({ admin: true }));
});

it("an address alone gives nobody a right that is not on the page", async () => {
    mayAppointAdmins = false;
    await addFrom("/?admin=true");
    expect(created).toHaveBeenCalledWith(expect.objectContaining({ admin: false }));
});
