import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { Navigate, Route, Routes } from "react-router-dom";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { OperatorProvider } from "../src/operator/OperatorContext";
import { compared } from "../src/recoveries/comparison";
import RecoveriesPage from "../src/recoveries/RecoveriesPage";
import { RecoveriesLink } from "../src/recoveries/RecoveriesLink";
import type { Outlook, Recovery } from "../src/recoveries/recovery";
import RecoveryPage from "../src/recoveries/RecoveryPage";
import { answer, problem, show } from "./stage";

const COMPANY: NonNullable<Outlook["company"]> = {
    customerNumber: "123456",
    id: "c1",
    name: "Przykład Sp. z o.o.",
    taxId: "5260250995",
    legalForm: "registered-company",
    phone: "+48 22 123 45 67",
    email: "biuro@example.com",
    seat: { street: "Prosta 1", postalCode: "00-001", city: "Warszawa", country: "PL" },
    status: "open",
    registeredAt: "2026-11-01T10:00:00Z",
    mainAdmin: { id: "anna", login: "123456_admin", state: "active", offered: false },
    people: 3,
};

const PERSON: NonNullable<Outlook["person"]> = {
    id: "p1",
    login: "jan",
    firstName: "Jan",
    lastName: "Kowalski",
    role: "employee",
    ownAccount: false,
    state: "active",
    permissions: [],
    secondFactor: true,
};

const FORM: Recovery["form"] = {
    customerNumber: "123456",
    taxNumber: "PL 526-025-09-95",
    companyName: "PRZYKŁAD  sp. z o.o.",
    address: "ul. Inna 2\n00-001 Warszawa",
    legalForm: "registered-company",
    representative: "Anna Nowak",
    login: "jan",
    place: "Warszawa",
    date: "2026-11-20",
    blockFormer: false,
    contactEmail: "kto@elsewhere.example",
};

const OUTLOOK: Outlook = {
    company: COMPANY,
    person: PERSON,
    contactNeeded: false,
    secondOperatorNeeded: false,
    delaySeconds: 0,
    hindrances: [],
};

const NOBODY = { contactNeeded: false, secondOperatorNeeded: false, delaySeconds: 0 };

const CASE: Recovery = {
    id: "r1",
    number: "K7QM-4XRD",
    matter: "second-factor",
    status: "waiting",
    form: FORM,
    filedAt: "2026-11-20T10:00:00Z",
    scan: { format: "pdf", bytes: 1_234_567, sha256: "00" },
    contacts: [],
    objections: [],
    outlook: OUTLOOK,
};

const REACHED: Recovery["contacts"][number] = {
    channel: "phone",
    address: "+48 22 123 45 67",
    outcome: "reached",
    by: "olga",
    at: "2026-11-21T10:00:00Z",
};

const OBJECTION: Recovery["objections"][number] = {
    id: "o1",
    by: "biuro@example.com",
    part: "company",
    at: "2026-11-22T10:00:00Z",
    afterEffect: false,
    putBack: false,
};

let found: Recovery;
let listed: unknown[];
let reads: string[];
const acts = vi.fn<(address: string, body: unknown) => Response>();

beforeEach(() => {
    found = CASE;
    listed = [];
    reads = [];
    acts.mockReset();
    acts.mockReturnValue(answer(204, undefined));
    vi.stubGlobal("fetch", (address: string, request: RequestInit) => {
        const { pathname, search } = new URL(address);
        const called = pathname.replace("/admin/realms/b2b/recoveries", "") + search;
        if (request.method === "POST") {
            return Promise.resolve(acts(called, JSON.parse(request.body as string)));
        }
        reads.push(called);
        const known = called.startsWith("/count") ? 12 : called.startsWith("/r1") ? found : listed;
        return Promise.resolve(answer(200, known));
    });
});

function asOperator(children: ReactNode, mayRecover = true) {
    const operator = {
        name: "Olga",
        login: "olga",
        mayView: true,
        mayManage: true,
        mayManagePermissions: true,
        mayRecover,
        signOut: vi.fn(),
    };
    return show(<OperatorProvider value={operator}>{children}</OperatorProvider>);
}

async function shown(different: Partial<Recovery> = {}, outlook: Partial<Outlook> = {}) {
    found = { ...CASE, outlook: { ...OUTLOOK, ...outlook }, ...different };
    asOperator(
        <Routes>
            <Route path="/" element={<Navigate to="/recoveries/r1" />} />
            <Route path="/recoveries/:id" element={<RecoveryPage />} />
        </Routes>,
    );
    await screen.findByText("Authorization K7QM-4XRD", { selector: "h1" });
}

function press(name: string) {
    const asked = document.querySelector("dialog");
    return userEvent.click((asked ? within(asked) : screen).getByText(name, { selector: "button" }));
}

function dialog() {
    return within(document.querySelector("dialog") ?? document.createElement("dialog"));
}

function row(what: string) {
    return screen.getByText(what, { selector: "tbody th > div" }).closest("tr");
}

const OFFERED = /^(Approve|Refuse|Note a contact|Download the scan)$/;

function offered() {
    return screen.queryAllByText(OFFERED, { selector: "button" }).map(({ textContent }) => textContent);
}

describe("what was typed beside the record", () => {
    function resultOf(what: string, form: Partial<Recovery["form"]>, company: Partial<typeof COMPANY> = {}) {
        const outlook = { ...OUTLOOK, company: { ...COMPANY, ...company } };
        return compared({ ...FORM, ...form }, outlook, "en").find((each) => each.what === what)?.result;
    }

    it.each([
        ["526-025-09-95", { taxId: "5260250995" }, "same"],
        ["PL5260250995", { taxId: "5260250995" }, "same"],
        ["DE 811 569 869", { taxId: "1", vatId: "DE811569869" }, "same"],
        ["5260250996", { taxId: "5260250995" }, "different"],
        ["5260250995", { taxId: "", vatId: "" }, "not-on-record"],
        ["", { taxId: "5260250995" }, "not-typed"],
    ])("tax number %s beside %o: %s", (taxNumber, company, expected) => {
        expect(resultOf("tax-id", { taxNumber }, company)).toBe(expected);
    });

    it.each([
        ["Prosta 1\n00-001 Warszawa", "same"],
        ["prosta 1, 00-001 WARSZAWA, Polska", "same"],
        ["ul. Prosta 1, 00-001 Warszawa", "same"],
        ["Ulica Prosta 1, 00-001 Warszawa", "same"],
        ["Kul Prosta 1, 00-001 Warszawa", "different"],
        ["Prosta 1, 00-001 Warszawa, Poland", "same"],
        ["Prosta 11, 00-001 Warszawa", "different"],
        ["Prosta 1, 00-001 Warszawa, Niemcy", "different"],
    ])("address %s: %s", (address, expected) => {
        expect(resultOf("seat", { address })).toBe(expected);
    });

    it("a name is the same in capitals, and another one with a word more", () => {
        expect(resultOf("company-name", { companyName: "PRZYKŁAD SP. Z O.O." })).toBe("same");
        expect(resultOf("company-name", { companyName: "Przykład Bis Sp. z o.o." })).toBe("different");
        expect(resultOf("company-name", { companyName: "Przyklad Sp. z o.o." })).toBe("different");
    });

    it("marks what differs, and says how many there are", async () => {
        await shown();
        expect(screen.getByText("2 things differ from the company's record.")).toBeVisible();
        expect(row("Seat")).toHaveTextContent("different");
        expect(row("Address for answers")).toHaveTextContent("different");
        expect(row("Tax number")).toHaveTextContent("the same");
        expect(row("Who signed")).toHaveTextContent("see the scan");
        expect(row("Login")).toHaveTextContent("Jan Kowalski (jan)employeeactive");
    });

    it("says that nobody has the login", async () => {
        await shown({ outlook: { ...OUTLOOK, person: undefined as never, hindrances: ["login-not-matched"] } });
        expect(row("Login")).toHaveTextContent("nobody in the company has this login");
        expect(row("Login")).toHaveTextContent("different");
        expect(screen.getByText(/has no member with the login/)).toBeVisible();
        expect(offered()).not.toContain("Approve");
    });

    it("says that no company is meant, and has nothing to compare with", async () => {
        await shown({ outlook: { ...NOBODY, hindrances: ["company-not-matched"] } });
        expect(screen.getByText("No company was found")).toBeVisible();
        expect(screen.queryByText("In the record")).toBeNull();
        expect(offered()).toEqual(["Download the scan", "Refuse"]);
    });
});

describe("approving", () => {
    it("tells what will happen, and sends whom the operator saw", async () => {
        await shown();
        await press("Approve");
        expect(dialog().getByText(/jan \(Jan Kowalski\) loses every second factor/)).toBeVisible();
        expect(dialog().getByText("Login and password stay as they are.")).toBeVisible();
        expect(dialog().getByText("This happens at once and cannot be taken back.")).toBeVisible();
        expect(acts).not.toHaveBeenCalled();
        await press("Approve");
        expect(acts).toHaveBeenCalledExactlyOnceWith("/r1/approve", { companyId: "c1", personId: "p1" });
        expect(await screen.findByText("Authorization K7QM-4XRD is approved.")).toBeVisible();
    });

    it("says when it takes effect if the realm waits", async () => {
        await shown({}, { delaySeconds: 86_400 });
        await press("Approve");
        expect(dialog().getByText("This happens in 24 hours, if nobody objects.")).toBeVisible();
    });

    it("says who loses the place, and blocks them only if that was chosen", async () => {
        await shown({ matter: "main-admin" });
        await press("Approve");
        expect(dialog().getByText(/123456_admin\) becomes an employee. Their account is not blocked/)).toBeVisible();
        expect(dialog().getByText(/signed in as 123456_admin. They get an ordinary login/)).toBeVisible();
        await userEvent.click(dialog().getByRole("radio", { name: "Block the account" }));
        expect(dialog().getByText(/123456_admin\) becomes an employee, and their account is blocked/)).toBeVisible();
        await press("Approve");
        expect(acts).toHaveBeenLastCalledWith("/r1/approve", { companyId: "c1", personId: "p1", blockFormer: true });
    });

    it("starts from what the company wants, and asks nothing where the place is vacant", async () => {
        const vacant = { ...COMPANY, mainAdmin: { state: "vacant", offered: false } as const };
        await shown({ matter: "main-admin", form: { ...FORM, blockFormer: true } }, { company: vacant });
        await press("Approve");
        expect(dialog().getByText(/place is vacant/)).toBeVisible();
        expect(dialog().queryByRole("radio")).toBeNull();
    });

    it("asks nothing about somebody to whom the place is only offered", async () => {
        const offering = {
            ...COMPANY,
            mainAdmin: { id: "ewa", login: "ewa", state: "invited", offered: true } as const,
        };
        await shown({ matter: "main-admin", form: { ...FORM, blockFormer: true } }, { company: offering });
        await press("Approve");
        expect(dialog().queryByRole("radio")).toBeNull();
        expect(dialog().queryByText(/becomes an employee/)).toBeNull();
    });

    it("waits for a contact in which the company was reached, where one is needed", async () => {
        await shown(
            { contacts: [{ ...REACHED, outcome: "not-reached" }] },
            { contactNeeded: true, hindrances: ["contact-required"] },
        );
        expect(screen.getByText(/has to confirm the authorization first/)).toBeVisible();
        expect(offered()).not.toContain("Approve");
    });

    it("waits for another contact after an objection", async () => {
        await shown(
            { status: "objected", contacts: [REACHED] },
            { contactNeeded: true, hindrances: ["contact-required"] },
        );
        expect(screen.getByText(/has to confirm the authorization once more/)).toBeVisible();
        expect(offered()).not.toContain("Approve");
    });

    it("tells a hindrance it has no words for by its name", async () => {
        await shown({}, { hindrances: ["something-new"] });
        expect(screen.getByText(/do not allow it \(something-new\)/)).toBeVisible();
        expect(offered()).not.toContain("Approve");
    });

    it("is possible once it was reached", async () => {
        await shown({ contacts: [REACHED] }, { contactNeeded: true });
        expect(screen.getByText(/The company confirmed the authorization on/)).toBeVisible();
        expect(offered()).toContain("Approve");
    });

    it("is told as the first of two, which changes nothing yet", async () => {
        await shown({}, { secondOperatorNeeded: true });
        await press("Approve");
        expect(dialog().getByText(/first of two approvals. Nothing changes yet/)).toBeVisible();
        expect(dialog().queryByText(/get a mail/)).toBeNull();
    });

    it("is not offered a second time to the one who approved first", async () => {
        await shown(
            { status: "half-approved", firstApproval: { by: "olga", at: "2026-11-21T11:00:00Z" } },
            { secondOperatorNeeded: true },
        );
        expect(screen.getByText(/the first approval is yours/)).toBeVisible();
        expect(offered()).not.toContain("Approve");
    });

    it("is offered to another operator, who decides nothing about the former main admin any more", async () => {
        await shown(
            {
                matter: "main-admin",
                status: "half-approved",
                blockFormer: true,
                firstApproval: { by: "oskar", at: "2026-11-21T11:00:00Z" },
            },
            { secondOperatorNeeded: true },
        );
        expect(screen.getByText("First operator: oskar.")).toBeVisible();
        await press("Approve");
        expect(dialog().getByText(/their account is blocked/)).toBeVisible();
        expect(dialog().queryByRole("radio")).toBeNull();
        await press("Approve");
        expect(acts).toHaveBeenLastCalledWith("/r1/approve", { companyId: "c1", personId: "p1", blockFormer: true });
    });

    it("reads the case again when somebody else was faster", async () => {
        acts.mockReturnValue(problem(409, "authorization-decided", "It was withdrawn."));
        await shown();
        await press("Approve");
        found = { ...CASE, status: "withdrawn", outlook: undefined as never };
        await press("Approve");
        expect(await screen.findByText("It was withdrawn.")).toBeVisible();
        expect(await screen.findByText("withdrawn by the company")).toBeVisible();
        expect(screen.queryByRole("dialog")).toBeNull();
        expect(offered()).toEqual(["Download the scan"]);
    });
});

it("refuses only with a reason", async () => {
    await shown();
    await press("Refuse");
    await press("Refuse");
    expect(screen.getByText("Please give a reason.")).toBeVisible();
    expect(acts).not.toHaveBeenCalled();
    await userEvent.type(dialog().getByRole("textbox"), "The signature is missing");
    await press("Refuse");
    expect(acts).toHaveBeenCalledExactlyOnceWith("/r1/refuse", { reason: "The signature is missing" });
});

it("notes a contact on record, with its outcome chosen, and takes no other number", async () => {
    await shown();
    await press("Note a contact");
    expect(dialog().getAllByRole("radio")).toHaveLength(4);
    expect(dialog().getAllByRole("textbox")).toHaveLength(1);
    await press("Note a contact");
    expect(dialog().getAllByText("Please choose one.")).toHaveLength(2);
    expect(acts).not.toHaveBeenCalled();
    await userEvent.click(dialog().getByRole("radio", { name: "by phone: +48 22 123 45 67" }));
    await userEvent.click(dialog().getByRole("radio", { name: "The company confirmed the authorization" }));
    await userEvent.type(dialog().getByRole("textbox"), "Anna Nowak");
    await press("Note a contact");
    expect(acts).toHaveBeenCalledExactlyOnceWith("/r1/contact", {
        channel: "phone",
        outcome: "reached",
        note: "Anna Nowak",
    });
});

it("offers only what is on record to be called, and nothing where nothing is", async () => {
    await shown({}, { company: { ...COMPANY, phone: undefined as never, email: undefined as never } });
    expect(screen.getByText(/has neither a phone number nor an e-mail address/)).toBeVisible();
    expect(offered()).not.toContain("Note a contact");
});

it("leads with an objection, as text, and lets it be approved anew", async () => {
    const objection = { ...OBJECTION, reason: "<b>Not us</b>" };
    await shown({ status: "objected", objection, objections: [objection] });
    expect(screen.getByText("Somebody objected")).toBeVisible();
    expect(screen.getAllByText("<b>Not us</b>")).toHaveLength(2);
    expect(offered()).toEqual(["Download the scan", "Note a contact", "Approve", "Refuse"]);
});

it("says until when an approved one can be stopped, and offers only to refuse it", async () => {
    await shown({ status: "approved", effectAt: "2026-11-28T10:00:00Z" });
    expect(screen.getByText(/If nobody objects by then/)).toBeVisible();
    expect(offered()).toEqual(["Download the scan", "Refuse"]);
});

it("tells the history in the order of time", async () => {
    await shown({
        status: "refused",
        outlook: undefined as never,
        contacts: [REACHED],
        firstApproval: { by: "oskar", at: "2026-11-21T11:00:00Z" },
        objections: [OBJECTION],
        decision: { by: "olga", reason: "Not signed", at: "2026-11-23T10:00:00Z" },
    });
    const history = within(screen.getByRole("heading", { name: "History" }).closest("section") ?? document.body);
    expect(history.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^Scan sent/),
        expect.stringMatching(/^Contact with the company.*confirmed.*olga$/),
        expect.stringMatching(/^First approval.*oskar$/),
        expect.stringMatching(/^Objection.*biuro@example.com$/),
        expect.stringMatching(/^RefusedNot signed.*olga$/),
    ]);
});

describe("an objection to what was done", () => {
    const AFTER = { ...OBJECTION, afterEffect: true, login: "ewa", from: "198.51.100.1", reason: "<b>Not us</b>" };
    const DONE: Partial<Recovery> = { status: "done", outlook: undefined as never, objections: [AFTER] };

    it("leads the case, and is settled with a note of what came of it", async () => {
        await shown(DONE);
        expect(screen.getByText("Somebody objects to what was done")).toBeVisible();
        expect(screen.getByText(/Nothing was undone by that/)).toBeVisible();
        expect(screen.getByText("198.51.100.1")).toBeVisible();
        await press("Settle the objection");
        await press("Settle the objection");
        expect(acts).not.toHaveBeenCalled();
        await userEvent.type(dialog().getByRole("textbox"), "The owner says all is right");
        await press("Settle the objection");
        expect(acts).toHaveBeenCalledExactlyOnceWith("/r1/objections/o1/settle", {
            note: "The owner says all is right",
        });
        expect(await screen.findByText("The objection is settled.")).toBeVisible();
    });

    it("says that a network rule counts again", async () => {
        await shown({ ...DONE, matter: "networks", objections: [{ ...AFTER, putBack: true }] });
        expect(screen.getByText(/cannot sign in from outside the trusted networks any more/)).toBeVisible();
    });

    it("stands in the history alone once it is settled", async () => {
        const settled = { by: "oskar", note: "All is right", at: "2026-11-23T10:00:00Z" };
        await shown({ ...DONE, objections: [{ ...AFTER, settled }] });
        expect(screen.queryByText("Somebody objects to what was done")).toBeNull();
        const history = within(screen.getByRole("heading", { name: "History" }).closest("section") ?? document.body);
        expect(history.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
            expect.stringMatching(/^Scan sent/),
            expect.stringMatching(/^Objection to what was done<b>Not us<\/b>.*biuro@example.com$/),
            expect.stringMatching(/^Objection settledAll is right.*oskar$/),
        ]);
    });
});

describe("the queue", () => {
    const LINE = {
        id: "r1",
        number: "K7QM-4XRD",
        matter: "networks",
        status: "waiting",
        customerNumber: "123456",
        companyName: "Example Ltd",
        login: "jan",
        filedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    };

    it("lists the open ones with their age, and others on request", async () => {
        listed = [LINE];
        asOperator(<RecoveriesPage />);
        expect(await screen.findByRole("link", { name: "K7QM-4XRD" })).toHaveAttribute("href", "/recoveries/r1");
        expect(screen.getByText("3 days")).toBeVisible();
        expect(screen.getByText("sign-in from outside the trusted networks")).toBeVisible();
        expect(reads.at(-1)).toContain("status=open&");
        listed = [];
        await userEvent.selectOptions(screen.getByRole("combobox"), "refused");
        expect(await screen.findByText("There are no such authorizations")).toBeVisible();
        expect(reads.at(-1)).toContain("status=refused&");
    });

    it("marks what somebody objected to after it was done", async () => {
        listed = [{ ...LINE, status: "done", objectionOpenSince: "2026-11-22T10:00:00Z" }];
        asOperator(<RecoveriesPage />);
        const line = (await screen.findByRole("link", { name: "K7QM-4XRD" })).closest("tr");
        expect(line).toHaveTextContent(/done objection after it was done/);
    });

    it("is not for those who do not decide on authorizations: nothing is read for them", async () => {
        asOperator(<RecoveriesPage />, false);
        expect(await screen.findByText(/This needs the right to decide/)).toBeVisible();
        asOperator(<RecoveryPage />, false);
        expect(reads).toEqual([]);
    });

    it("is announced with how many are open", async () => {
        asOperator(<RecoveriesLink />);
        await waitFor(() => {
            expect(screen.getByRole("link")).toHaveAccessibleName("Authorizations (12 open authorizations)");
        });
        expect(reads).toEqual(["/count?status=open"]);
    });
});
