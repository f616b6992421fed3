import { describe, expect, it } from "vitest";
import { COLUMNS, template } from "../src/imports/columns";
import { readCompanyFile, type CompanyFile } from "../src/imports/companyFile";
import { plainText, spreadsheetText } from "../src/imports/spreadsheetText";
import { isFault, type LineResult } from "../src/imports/understood";

/** "Żółć" and "ś" of windows-1250. */
const ZOLC_1250 = [0xaf, 0xf3, 0xb3, 0xe6];

function refused(line: number, ...violations: { field?: string; detail: string }[]): LineResult {
    const [first] = violations;
    return {
        line,
        result: "refused",
        problem: {
            type: "urn:company-accounts:problem:malformed",
            title: "Malformed",
            status: 400,
            detail: first?.detail ?? "",
            violations: violations.map((each) => ({ type: "urn:company-accounts:problem:malformed", ...each })),
        },
    };
}

async function understood(content: string | readonly BlobPart[], name = "companies.csv"): Promise<CompanyFile> {
    const read = await readCompanyFile(new File(typeof content === "string" ? [content] : [...content], name));
    if (isFault(read)) throw new Error(read.key);
    return read;
}

async function fault(content: readonly BlobPart[], name = "companies.csv") {
    const read = await readCompanyFile(new File([...content], name));
    return isFault(read) ? read : undefined;
}

function sent({ parts }: CompanyFile) {
    expect(parts).toHaveLength(1);
    return parts[0]?.text();
}

async function report(file: CompanyFile, ...lines: readonly LineResult[]) {
    const { name, content } = file.reportOf(lines);
    return { name, text: await content.text() };
}

describe("letters", () => {
    it("of UTF-8 are taken as they are, without the byte order mark", async () => {
        const file = await understood("\uFEFFcustomerNumber;name\r\n123456;Żółć\r\n");
        expect(file.encoding).toBe("UTF-8");
        expect(file.preview).toEqual([{ line: 2, customerNumber: "123456", name: "Żółć" }]);
        expect(await sent(file)).toBe("customerNumber;name\n123456;Żółć");
    });

    it("of windows-1250 are found out, and sent as UTF-8", async () => {
        const file = await understood(["customerNumber;name\r\n123456;", new Uint8Array(ZOLC_1250)]);
        expect(file.encoding).toBe("windows-1250");
        expect(file.preview[0]?.name).toBe("Żółć");
        expect(await sent(file)).toBe("customerNumber;name\n123456;Żółć");
        expect(file.parts[0]?.type).toBe("text/csv");
    });
});

describe("a file that is not sent", () => {
    it.each([
        ["of another kind", ["customerNumber,name\n1,a"], "companies.xlsx", "import-file-kind"],
        ["that is a spreadsheet by another name", ["PK\u0003\u0004\0\0"], "companies.csv", "import-file-kind"],
        ["that is empty", [""], "companies.csv", "import-file-empty"],
        ["of empty lines", ["\n \r\n"], "companies.ndjson", "import-file-empty"],
        ["with a heading only", ["customerNumber;name\n;\n"], "companies.csv", "import-file-only-heading"],
        ["that is too large", [new Uint8Array(10 * 1024 * 1024 + 1)], "companies.csv", "import-file-large"],
        ["without names of columns", ["123456;Firma\n123457;Inna\n"], "companies.csv", "import-columns-missing"],
        ["with a column nobody knows", ["customerNumber;name;nip\n1;a;2"], "companies.csv", "import-columns-unknown"],
        ["that is the template", [template()], "firmy.csv", "import-file-sample"],
    ] as const)("is one %s", async (_, content, name, key) => {
        expect((await fault(content as readonly BlobPart[], name))?.key).toBe(key);
    });

    it("is told in a sentence that can be read, however many columns it has and however long their names are", async () => {
        const columns = Array.from({ length: 300 }, (_, place) => `${"k".repeat(1000)}${place}`);
        const found = await fault([`customerNumber;name;${columns.join(";")}\n1;a`]);
        expect(found?.values?.columns).toMatch(/^(„k{40}…”, ){5}…$/);
    });

    it("is one that grows too large in UTF-8", async () => {
        const letters = new Uint8Array(6 * 1024 * 1024).fill(0xb3);
        expect((await fault(["customerNumber;name\n1;", letters]))?.key).toBe("import-file-large");
    });
});

describe("lines", () => {
    it("are counted as the server counts them: the heading and lines without text have their numbers", async () => {
        const file = await understood("\n\ncustomerNumber,name\r\n\r111111,a\r\n222222,b\n");
        expect(file.count).toBe(2);
        expect(file.preview.map(({ line }) => line)).toEqual([5, 6]);
    });

    it("of rows that were once used and are empty are no companies", async () => {
        const file = await understood('customerNumber;name;taxId\n111111;a;\n;;\n"";"";\n222222;b;\n');
        expect(file.count).toBe(2);
        expect(await sent(file)).toBe("customerNumber;name;taxId\n111111;a;\n\n\n222222;b;");
    });

    it("are understood wherever the columns stand, with quotation marks and each of the three separators", async () => {
        for (const separator of [",", ";", "\t"]) {
            const cells = ['"Młyn, ""Łódź""; i\tsyn"', "x", "123456"].join(separator);
            const file = await understood(`${["name", "taxId", "customerNumber"].join(separator)}\n${cells}`);
            expect(file.preview[0]).toEqual({ line: 2, customerNumber: "123456", name: 'Młyn, "Łódź"; i\tsyn' });
        }
    });

    it("with a quotation mark left open are sent as they are, and said not to be readable", async () => {
        const file = await understood('customerNumber,name\n123456,"Firma\n');
        expect(file.preview[0]).toEqual({ line: 2, customerNumber: undefined, name: undefined });
        expect(await sent(file)).toContain('123456,"Firma');
    });

    it("of JSON are understood one by one", async () => {
        const file = await understood('{"customerNumber":"111111","name":"a"}\nno json\n', "companies.JSONL");
        expect(file.parts[0]?.type).toBe("application/x-ndjson");
        expect(file.count).toBe(2);
        expect(file.preview).toEqual([
            { line: 1, customerNumber: "111111", name: "a" },
            { line: 2, customerNumber: undefined, name: undefined },
        ]);
    });
});

describe("parts", () => {
    it("have few lines each, the heading, and every line at its place", async () => {
        const lines = Array.from({ length: 120 }, (_, i) => `${100001 + i};F`);
        const file = await understood(`\ncustomerNumber;name\n${lines.join("\n")}\n;\n`);
        const parts = await Promise.all(file.parts.map((part) => part.text()));
        expect(parts.map((part) => part.split("\n").filter((line) => line !== "").length)).toEqual([51, 51, 21]);
        const places = parts.flatMap((part) =>
            part.split("\n").flatMap((line, place) => (line.endsWith(";F") ? [[place, line]] : [])),
        );
        expect(places).toEqual(lines.map((line, place) => [place + 2, line]));
        expect(parts.every((part) => part.startsWith("\ncustomerNumber;name\n"))).toBe(true);
    });
});

describe("the report of refused lines", () => {
    const FILE = [
        "customerNumber;name;phone;mainAdmin.email",
        "111111;Dobra;;a@b.example",
        '222222;"Młyn; ""Łódź""";+48 22 100;bez małpy',
        '333333;"Otwarta;;',
        "=cmd()|x;=1+1;'@x;-",
    ].join("\r\n");

    it("holds the lines with their reasons, and nothing that a spreadsheet would run", async () => {
        const file = await understood(FILE, "klienci.csv");
        const { name, text } = await report(
            file,
            refused(3, { field: "mainAdmin.email", detail: "No address." }, { detail: "=Bad" }),
            refused(4, { detail: "Quote" }),
            refused(5, { field: "customerNumber", detail: "No number." }),
        );
        expect(name).toBe("klienci-refused.csv");
        expect(text.split("\r\n")).toEqual([
            "\uFEFFrefused.line;refused.because;customerNumber;name;phone;mainAdmin.email",
            `3;mainAdmin.email: No address. =Bad;222222;"Młyn; ""Łódź""";'+48 22 100;bez małpy`,
            '4;Quote;"333333;""Otwarta;;"',
            "5;customerNumber: No number.;'=cmd()|x;'=1+1;''@x;'-",
            "",
        ]);
    });

    it("is loaded as it is: only what was in the file is sent", async () => {
        const file = await understood(FILE);
        const { text } = await report(file, refused(3, { detail: "a" }), refused(5, { detail: "b" }));
        const again = await understood(text);
        expect(again.fromReport).toBe(true);
        expect(again.count).toBe(2);
        expect(again.preview[0]).toMatchObject({ line: 2, customerNumber: "222222" });
        expect(await sent(again)).toBe(
            [
                "customerNumber;name;phone;mainAdmin.email",
                '222222;"Młyn; ""Łódź""";+48 22 100;bez małpy',
                "=cmd()|x;=1+1;'@x;-",
            ].join("\n"),
        );
        const second = await report(again, refused(2, { detail: "still" }));
        expect(second.text).toContain("\r\n2;still;222222;");
    });

    it("may have its columns moved, or one of them taken out", async () => {
        const again = await understood("customerNumber,refused.because,name\n111111,why,a\n");
        expect(await sent(again)).toBe("customerNumber,name\n111111,a");
    });

    it("of lines of JSON is one of the same kind", async () => {
        const lines = '{"customerNumber":"111111","name":"a"}\nno json\n';
        const { name, text } = await report(
            await understood(lines, "a.ndjson"),
            refused(1, { field: "name", detail: "Bad." }),
            refused(2, { detail: "No JSON." }),
        );
        expect(name).toBe("a-refused.ndjson");
        expect(text).toContain('{"refused":{"line":1,"because":"name: Bad."},"customerNumber":"111111","name":"a"}');
        const again = await understood(text, name);
        expect(again.fromReport).toBe(true);
        expect(await sent(again)).toBe(lines.trimEnd());
    });
});

it.each(["=1", "+48", "-", "@a", " =1", "\t1", "＝1", "'=1", "''+", "O'Neill", "'tis", "", "a=b"])(
    "%j is found again behind what keeps it from being a formula",
    (text) => {
        const kept = spreadsheetText(text);
        expect(plainText(kept)).toBe(text);
        expect(kept).not.toMatch(/^[\s]*[=+\-@＝]/);
    },
);

it("the template names every column in its first line, as spreadsheets expect it", async () => {
    const text = await template().text();
    const [heading, sample, end] = text.split("\r\n");
    expect(heading).toBe(`\uFEFF${COLUMNS.join(";")}`);
    expect(sample?.split(";")).toHaveLength(COLUMNS.length);
    expect(end).toBe("");
});
