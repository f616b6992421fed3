import { describe, expect, it } from "vitest";
import { cellsOf } from "../src/imports/csv";
import { csvFile } from "../src/imports/csvFile";
import { isFault } from "../src/imports/understood";

// the same table as in CompanyFileTest: what is shown before must be what the server understands
describe("a cell is cut as the server cuts it", () => {
    it.each([
        ['Piekarnia "Rogal"', 'Piekarnia "Rogal"'],
        ['"Piekarnia ""Rogal"""', 'Piekarnia "Rogal"'],
        ['"""Rogal"" Sp. z o.o."', '"Rogal" Sp. z o.o.'],
        ['" , "', ","],
        ['""""', '"'],
        ['5" rura', '5" rura'],
        ['""', ""],
        ["", ""],
    ])("%s is %s", (cell, name) => {
        expect(cellsOf(`1, ${cell} ,x`, ",")).toEqual(["1", name, "x"]);
    });

    it.each(['"Rogal" Sp. z o.o.', '"Rogal" Sp. "z o.o."', '"Rogal', '"Rogal""'])("%s cannot be read", (cell) => {
        expect(cellsOf(`1, ${cell} ,x`, ",")).toBeUndefined();
        expect(cellsOf(`1,${cell}`, ",")).toBeUndefined();
    });

    it("ends with an empty cell after a separator at the end", () => {
        expect(cellsOf("1,Kowal,", ",")).toEqual(["1", "Kowal", ""]);
    });
});

it("may have separators at the end of its lines, as spreadsheets write them", () => {
    const understood = csvFile(["customerNumber;name;;", "123456;Kowal;;"]);
    if (isFault(understood)) throw new Error(understood.key);
    expect(understood.count).toBe(1);
    expect(understood.preview).toEqual([{ line: 2, customerNumber: "123456", name: "Kowal" }]);
});
