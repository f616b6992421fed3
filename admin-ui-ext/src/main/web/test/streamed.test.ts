import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerInPieces, api, problem } from "./stage";

const IMPORT = "/admin/realms/{realm}/companies/import";
const FILE = new Blob(["customerNumber,name\n"], { type: "text/csv" });

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
});

function line(number: number, name = "123456") {
    return `${JSON.stringify({ line: number, customerNumber: name, result: "registered" })}\n`;
}

async function begun(signal?: AbortSignal) {
    const answer = answerInPieces();
    fetched.mockResolvedValue(answer.response);
    const lines = await api.postLines(IMPORT, { query: { onlyNew: true }, ...(signal && { signal }) }, FILE);
    return { answer, told: lines[Symbol.asyncIterator]() };
}

describe("an answer in lines", () => {
    it("is told while it comes, all lines of a piece at once", async () => {
        const { answer, told } = await begun();
        answer.give(line(2) + line(3));
        expect((await told.next()).value).toMatchObject([{ line: 2 }, { line: 3 }]);
        answer.give(line(4));
        expect((await told.next()).value).toMatchObject([{ line: 4 }]);
        answer.end();
        expect((await told.next()).done).toBe(true);

        const [address, request] = fetched.mock.lastCall ?? [];
        expect(address).toBe("https://id.example/admin/realms/b2b/companies/import?onlyNew=true");
        expect(request).toMatchObject({ method: "POST", body: FILE, headers: { "Content-Type": "text/csv" } });
    });

    it("is whole wherever the network cuts it, through a letter too", async () => {
        const { answer, told } = await begun();
        const bytes = new TextEncoder().encode(line(2, "Żółć") + line(3));
        const inLetter = bytes.indexOf(0xc5) + 1;
        answer.give(bytes.slice(0, inLetter));
        answer.give(bytes.slice(inLetter, inLetter + 2));
        answer.give(bytes.slice(inLetter + 2));
        answer.end();
        expect((await told.next()).value).toMatchObject([{ customerNumber: "Żółć" }, { line: 3 }]);
    });

    it("tells no line whose end did not come", async () => {
        const { answer, told } = await begun();
        answer.give(line(2) + '{"line":3');
        expect((await told.next()).value).toHaveLength(1);
        answer.end();
        expect((await told.next()).done).toBe(true);
    });

    it("that breaks off throws after what was told", async () => {
        const { answer, told } = await begun();
        answer.give(line(2));
        expect((await told.next()).value).toHaveLength(1);
        answer.breakOff();
        await expect(told.next()).rejects.toMatchObject({ type: "offline", detail: "offline" });
    });

    it("that is none is unexpected", async () => {
        const { answer, told } = await begun();
        answer.give("<html>Bad gateway</html>\n");
        await expect(told.next()).rejects.toMatchObject({ type: "unexpected" });
    });

    it("that the caller gave up throws what the browser threw", async () => {
        const controller = new AbortController();
        const { answer, told } = await begun(controller.signal);
        const gaveUp = new DOMException("Aborted", "AbortError");
        controller.abort();
        answer.breakOff(gaveUp);
        await expect(told.next()).rejects.toBe(gaveUp);
    });

    it("does not begin where the whole is refused", async () => {
        fetched.mockResolvedValue(problem(400, "column-unknown", "The column is not known."));
        await expect(api.postLines(IMPORT, {}, FILE)).rejects.toMatchObject({ type: "column-unknown" });
    });
});
