import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LINES_AT_A_TIME } from "../src/imports/companyFile";
import ImportCompaniesPage from "../src/imports/ImportCompaniesPage";
import { OperatorProvider } from "../src/operator/OperatorContext";
import { answerInPieces, problem, showRoutes, signIn, signInAgain } from "./stage";

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
    signIn.times = 0;
    signIn.token = () => Promise.resolve("token");
    signInAgain.times = 0;
});

function shown(mayManage = true) {
    const operator = {
        name: "Olga",
        login: "olga",
        mayView: true,
        mayManage,
        mayManagePermissions: false,
        mayRecover: false,
        signOut: vi.fn(),
    };
    return showRoutes(
        [
            {
                path: "/companies/import",
                element: (
                    <OperatorProvider value={operator}>
                        <ImportCompaniesPage />
                    </OperatorProvider>
                ),
            },
            { path: "/", element: <h1>Companies</h1> },
        ],
        "/companies/import",
    );
}

function pick(content: string, name = "companies.csv") {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("Nothing to pick a file with");
    fireEvent.change(input, { target: { files: [new File([content], name)] } });
}

function fileOf(lines: number) {
    return `customerNumber,name\n${Array.from({ length: lines }, (_, i) => `${100001 + i},Firma ${i + 1}\n`).join("")}`;
}

function line(number: number, result: string) {
    const refused = {
        type: "urn:company-accounts:problem:malformed",
        title: "Malformed",
        status: 400,
        detail: "This is no number.",
        field: "customerNumber",
    };
    return `${JSON.stringify({ line: number, result, ...(result === "refused" && { problem: refused }) })}\n`;
}

function totals(total: number, refused = 0) {
    return `${JSON.stringify({ total, registered: total - refused, updated: 0, existing: 0, refused })}\n`;
}

async function begin(lines = 3) {
    const answer = answerInPieces();
    fetched.mockImplementationOnce((_, request) => {
        request?.signal?.addEventListener("abort", () => {
            answer.breakOff(new DOMException("Aborted", "AbortError"));
        });
        return Promise.resolve(answer.response);
    });
    pick(fileOf(lines));
    await userEvent.click(await screen.findByRole("button", { name: /^Load .* lines?$/ }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: /^Load/ }));
    await screen.findByRole("progressbar");
    return answer;
}

async function give(answer: ReturnType<typeof answerInPieces>, piece: string) {
    await act(async () => {
        answer.give(piece);
        await Promise.resolve();
    });
}

function amount(name: string) {
    return screen.getByText(name).closest("div")?.querySelector("dd")?.textContent;
}

describe("before", () => {
    it("shows how the first lines were understood, and asks with their number before anything is sent", async () => {
        shown();
        pick(fileOf(1234));
        const preview = await screen.findByRole("table", { name: /first lines/ });
        expect(within(preview).getAllByRole("row")).toHaveLength(6);
        expect(within(preview).getByRole("row", { name: /^2 100001 Firma 1$/ })).toBeVisible();
        expect(screen.getByRole("radio", { name: "Leave them as they are" })).toBeChecked();
        expect(screen.getByRole("radio", { name: "Send now" })).toBeChecked();

        await userEvent.click(screen.getByRole("button", { name: "Load 1,234 lines" }));
        const dialog = screen.getByRole("dialog");
        expect(dialog).toHaveTextContent("stay as they are");
        expect(dialog).toHaveTextContent("get their activation mail at once");
        expect(fetched).not.toHaveBeenCalled();
    });

    it("shows no more of a name than can be looked at", async () => {
        shown();
        pick(`customerNumber,name\n123456,${"N".repeat(100_000)}\n`);
        const preview = await screen.findByRole("table", { name: /first lines/ });
        expect(within(preview).getByText(/^N{300}…$/)).toBeVisible();
    });

    it("warns before data is replaced, and sends what was chosen", async () => {
        const answer = answerInPieces();
        fetched.mockResolvedValue(answer.response);
        shown();
        pick(fileOf(1));
        await userEvent.click(await screen.findByRole("radio", { name: "Replace their data" }));
        await userEvent.click(screen.getByRole("radio", { name: "Do not send yet" }));
        await userEvent.click(screen.getByRole("button", { name: "Load 1 line" }));
        const dialog = screen.getByRole("dialog");
        expect(dialog).toHaveTextContent("What the file leaves out is emptied");
        expect(dialog).toHaveTextContent("No mail is sent yet");
        await userEvent.click(within(dialog).getByRole("button", { name: "Load 1 line" }));

        const [address, request] = fetched.mock.lastCall ?? [];
        expect(address).toBe("https://id.example/admin/realms/b2b/companies/import?onlyNew=false&notify=false");
        expect(await (request?.body as Blob).text()).toBe(fileOf(1).trimEnd());
        await screen.findByRole("progressbar");
    });

    it("says at the field why a file is not taken, and offers nothing to do with it", async () => {
        shown();
        pick(fileOf(1));
        await screen.findByRole("button", { name: "Load 1 line" });
        pick("", "companies.xlsx");
        expect(await screen.findByRole("alert")).toHaveTextContent("This is no CSV");
        expect(screen.queryByRole("button", { name: /^Load/ })).toBeNull();
        pick(fileOf(1));
        await screen.findByRole("button", { name: "Load 1 line" });
        expect(screen.queryByRole("alert")).toBeNull();
    });

    it("says at the field what the server has against the whole file", async () => {
        fetched.mockResolvedValue(problem(400, "column-twice", "The first line names a column twice."));
        shown();
        pick("customerNumber,name,name\n123456,a,b\n");
        await userEvent.click(await screen.findByRole("button", { name: "Load 1 line" }));
        await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Load 1 line" }));
        expect(await screen.findByRole("alert")).toHaveTextContent("names a column twice");
        expect(screen.queryByRole("dialog")).toBeNull();
    });

    it("is not for those who may only look", () => {
        shown(false);
        expect(screen.getByText("This needs the right to manage companies.")).toBeVisible();
        expect(document.querySelector("input[type=file]")).toBeNull();
    });
});

describe("while it runs", () => {
    it("shows how far it is, and tells it in steps", async () => {
        shown();
        const answer = await begin(200);
        await give(answer, line(2, "registered") + line(3, "existing") + line(4, "refused"));
        const bar = screen.getByRole("progressbar", { name: "Lines done" });
        await waitFor(() => {
            expect(bar).toHaveAttribute("aria-valuenow", "3");
        });
        expect(bar).toHaveAttribute("aria-valuemax", "200");
        expect(bar).toHaveAttribute("aria-valuetext", "3 of 200");
        expect(amount("New companies registered")).toBe("1");
        expect(amount("Lines refused")).toBe("1");
        expect(screen.queryByText(/% of the lines/)).toBeNull();

        await give(answer, Array.from({ length: 30 }, (_, i) => line(5 + i, "registered")).join(""));
        expect(await screen.findByText("10% of the lines are done.")).toHaveAttribute("role", "status");
    });

    it("asks before the page is left, goes on if one stays, and is stopped if one leaves", async () => {
        const { router } = shown();
        const answer = await begin();
        const leaving = new Event("beforeunload", { cancelable: true });
        window.dispatchEvent(leaving);
        expect(leaving.defaultPrevented).toBe(true);

        await userEvent.click(screen.getByRole("link", { name: /Companies/ }));
        await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel" }));
        await give(answer, line(2, "registered"));
        await waitFor(() => {
            expect(amount("New companies registered")).toBe("1");
        });
        expect(fetched.mock.lastCall?.[1]?.signal?.aborted).toBe(false);

        await userEvent.click(screen.getByRole("link", { name: /Companies/ }));
        await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Stop and leave" }));
        expect(await screen.findByRole("heading", { name: "Companies" })).toBeVisible();
        expect(router.state.location.pathname).toBe("/");
        expect(fetched.mock.lastCall?.[1]?.signal?.aborted).toBe(true);
    });
});

describe("at the end", () => {
    it("the focus is at what came of it, and nothing is asked any more", async () => {
        shown();
        const answer = await begin(2);
        await give(answer, line(2, "registered") + line(3, "registered") + totals(2));
        answer.end();
        expect(await screen.findByRole("heading", { name: "The file is loaded" })).toHaveFocus();
        expect(screen.getByText("Every line was taken.")).toBeVisible();
        expect(amount("New companies registered")).toBe("2");
        expect(screen.queryByRole("button", { name: "Save the refused lines" })).toBeNull();
        const leaving = new Event("beforeunload", { cancelable: true });
        window.dispatchEvent(leaving);
        expect(leaving.defaultPrevented).toBe(false);

        await userEvent.click(screen.getByRole("button", { name: "Load another file" }));
        expect(screen.getByRole("button", { name: "Choose a file" })).toHaveFocus();
        expect(screen.queryByRole("button", { name: /^Load/ })).toBeNull();
    });

    it("refused lines are listed with their reasons, a page of them", async () => {
        shown();
        const answer = await begin(5000);
        // part by part, each answered when it is asked for
        fetched.mockImplementation(async (_, request) => {
            const places = (await (request?.body as Blob).text())
                .split("\n")
                .flatMap((text, place) => (text.includes("Firma") ? [place + 1] : []));
            const told = places.map((place) => line(place, "refused")).join("");
            return new Response(told + totals(places.length, places.length));
        });
        const first = Array.from({ length: LINES_AT_A_TIME }, (_, i) => line(i + 2, "refused"));
        await give(answer, first.join("") + totals(LINES_AT_A_TIME, LINES_AT_A_TIME));
        answer.end();
        expect(await screen.findByText("5,000 lines were refused")).toBeVisible();
        const table = await screen.findByRole("table", { name: "Refused lines" });
        expect(within(table).getAllByRole("row")).toHaveLength(21);
        expect(within(table).getByRole("row", { name: /^2 none .*This is no number/ })).toBeVisible();
        await userEvent.click(screen.getByRole("button", { name: "Next page" }));
        expect(await within(table).findByRole("rowheader", { name: "22" })).toBeVisible();
    });

    it("of an answer that broke off, it says what is known, and the same file is at hand", async () => {
        shown();
        const answer = await begin(3);
        await give(answer, line(2, "registered") + line(3, "refused"));
        answer.breakOff();
        expect(await screen.findByRole("heading", { name: /connection was lost/ })).toHaveFocus();
        expect(screen.getByText(/Known of 2 of 3 lines/)).toBeVisible();
        expect(screen.getByText(/No company is half loaded/)).toBeVisible();
        expect(screen.getByRole("button", { name: "Save the refused lines" })).toBeVisible();

        await userEvent.click(screen.getByRole("button", { name: "Load the same file again" }));
        expect(screen.getByRole("button", { name: "Choose another file" })).toHaveFocus();
        expect(screen.getByRole("button", { name: "Load 3 lines" })).toBeVisible();
        expect(screen.getByRole("radio", { name: "Leave them as they are" })).toBeChecked();
    });

    it("the same file once more is loaded in the way that was chosen", async () => {
        shown();
        pick(fileOf(1));
        await userEvent.click(await screen.findByRole("radio", { name: "Replace their data" }));
        await userEvent.click(screen.getByRole("radio", { name: "Do not send yet" }));
        const answer = await begin(1);
        answer.breakOff();
        await userEvent.click(await screen.findByRole("button", { name: "Load the same file again" }));
        expect(screen.getByRole("radio", { name: "Replace their data" })).toBeChecked();
        expect(screen.getByRole("radio", { name: "Do not send yet" })).toBeChecked();
    });

    it("when the sign-in ends, everything known stays till one signs in, refused lines are saved before", async () => {
        shown();
        const answer = await begin(LINES_AT_A_TIME + 1);
        await give(answer, line(2, "registered") + line(3, "refused") + totals(2, 1));
        signIn.token = () => Promise.resolve(undefined);
        answer.end();
        expect(await screen.findByRole("heading", { name: /broken off before the end/ })).toHaveFocus();
        expect(screen.getByText("signed out")).toBeVisible();
        expect(screen.getByText(/choose the same file again/)).toBeVisible();
        expect(screen.getByText(/Known of 2 of 51 lines/)).toBeVisible();
        expect(amount("New companies registered")).toBe("1");
        expect(await screen.findByRole("row", { name: /This is no number/ })).toBeVisible();
        expect(signIn.times).toBe(0);

        await userEvent.click(screen.getByRole("button", { name: "Sign in again" }));
        expect(screen.getByRole("dialog")).toHaveTextContent("without saving the refused lines?");
        await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel" }));
        expect(signIn.times).toBe(0);

        vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:", revokeObjectURL: vi.fn() }));
        vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementationOnce(() => undefined);
        await userEvent.click(screen.getByRole("button", { name: "Save the refused lines" }));
        await userEvent.click(screen.getByRole("button", { name: "Sign in again" }));
        expect(signIn.times).toBe(1);
    });

    it.each([
        {
            by: "right",
            status: 403,
            type: "not-allowed",
            why: "Your role does not allow this.",
            button: "Load the same file again",
        },
        { by: "sign-in", status: 401, type: "token-invalid", why: "Your sign-in has ended.", button: "Sign in again" },
    ])("when the $by is taken away in the middle, no line is blamed for it", async ({ status, type, why, button }) => {
        shown();
        const answer = await begin(3);
        const taken = { type: `urn:company-accounts:problem:${type}`, title: type, status, detail: why };
        const refused = JSON.stringify({ line: 3, customerNumber: "100002", result: "refused", problem: taken });
        await give(answer, `${line(2, "registered")}${refused}\n`);
        expect(await screen.findByRole("heading", { name: /broken off before the end/ })).toHaveFocus();
        expect(screen.getByText(why)).toBeVisible();
        expect(screen.getByText(/Known of 1 of 3 lines/)).toBeVisible();
        expect(amount("Lines refused")).toBe("0");
        expect(screen.getByRole("button", { name: button })).toBeVisible();
        expect(signIn.times + signInAgain.times).toBe(0);
    });

    it("of an answer that ended without totals, the same", async () => {
        shown();
        const answer = await begin(3);
        await give(answer, line(2, "registered"));
        answer.end();
        expect(await screen.findByRole("heading", { name: /connection was lost/ })).toBeVisible();
    });

    it("of one that was stopped, it says so", async () => {
        shown();
        const answer = await begin(3);
        await give(answer, line(2, "registered"));
        await userEvent.click(screen.getByRole("button", { name: "Stop" }));
        expect(await screen.findByRole("heading", { name: "The loading was stopped" })).toHaveFocus();
        expect(fetched.mock.lastCall?.[1]?.signal?.aborted).toBe(true);
        expect(screen.getByText(/Known of 1 of 3 lines/)).toBeVisible();
    });

    it("of one that was stopped, nothing more is sent", async () => {
        shown();
        const answer = await begin(LINES_AT_A_TIME + 1);
        await give(answer, line(2, "registered"));
        await userEvent.click(screen.getByRole("button", { name: "Stop" }));
        await screen.findByRole("heading", { name: "The loading was stopped" });
        expect(fetched).toHaveBeenCalledOnce();
        const sent = await (fetched.mock.lastCall?.[1]?.body as Blob).text();
        expect(sent.split("\n")).toHaveLength(1 + LINES_AT_A_TIME);
    });
});
