import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { CompanyForm, EMPTY } from "../src/companies/CompanyForm";
import { show } from "./stage";

it("says at the field that there is no customer number, and goes there, before anything is sent", async () => {
    const saved = vi.fn(() => Promise.resolve());
    show(<CompanyForm initial={EMPTY} isNew mainAdmin="new" action="Register" onSave={saved} onCancel={vi.fn()} />);
    await userEvent.click(screen.getByRole("button", { name: "Register" }));

    const number = screen.getByRole("textbox", { name: /Customer number/ });
    expect(number).toBeInvalid();
    expect(number).toHaveFocus();
    expect(number).toHaveAccessibleDescription(/Please enter the customer number/);
    expect(saved).not.toHaveBeenCalled();

    await userEvent.type(number, "123456");
    await userEvent.click(screen.getByRole("button", { name: "Register" }));
    expect(saved).toHaveBeenCalledWith("123456", expect.anything());
});
