import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { What, type Activity } from "../src/activity/ActivityLine";
import { show } from "./stage";

function told(line: Pick<Activity, "activity" | "details">) {
    show(<What line={{ id: "1", at: "2026-11-20T10:00:00Z", actor: { kind: "system" }, ...line }} />);
}

it("a cancellation is told with the day it is for, in words", () => {
    told({
        activity: "cancellation-asked",
        details: { product: "Shop", when: "period-end", reason: "Too dear" },
    });
    expect(screen.getByText("product: Shop; when: at the end of the paid period; reason: Too dear")).toBeVisible();
});

it("a mail that could not be sent is told with its kind, its address and the cause, in words", () => {
    told({
        activity: "mail-refused",
        details: { mail: "second-factor-removed", address: "jan@example.com", trouble: "refused", error: "550 5.1.1" },
    });
    expect(
        screen.getByText(
            "mail: Notice that two-factor sign-in was turned off; address: jan@example.com;" +
                " cause: the mail server refused it; code of the mail server: 550 5.1.1",
        ),
    ).toBeVisible();
});
