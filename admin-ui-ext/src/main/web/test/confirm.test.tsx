import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ApiProblem } from "../src/api/problem";
import { useConfirm } from "../src/kit/Confirm";
import { show } from "./stage";

function Asking({ act }: { readonly act: () => Promise<void> }) {
    const confirm = useConfirm();
    return (
        <button
            type="button"
            onClick={() => {
                confirm({
                    title: "Delete Jan",
                    body: "This cannot be undone.",
                    action: "Delete",
                    dangerous: true,
                    typed: { label: "Type the login", expected: "jan" },
                    act,
                });
            }}
        >
            Ask
        </button>
    );
}

it("does nothing until the login was typed", async () => {
    const act = vi.fn(() => Promise.resolve());
    show(<Asking act={act} />);
    await userEvent.click(screen.getByRole("button", { name: "Ask" }));
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText("That is not the same. Please type: jan")).toBeVisible();

    await userEvent.type(screen.getByRole("textbox", { name: /Type the login/ }), "jan{Enter}");
    expect(act).toHaveBeenCalledOnce();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByRole("button", { name: "Ask" })).toHaveFocus();
});

it("stays after a failure, says why, and can be repeated", async () => {
    const act = vi
        .fn<() => Promise<void>>()
        .mockRejectedValueOnce(new ApiProblem("conflict", 409, "Somebody else changed it.", []))
        .mockResolvedValue();
    show(<Asking act={act} />);
    await userEvent.click(screen.getByRole("button", { name: "Ask" }));
    await userEvent.type(screen.getByRole("textbox"), "jan{Enter}");
    expect(await screen.findByText("Somebody else changed it.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(act).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole("dialog")).toBeNull();
});
