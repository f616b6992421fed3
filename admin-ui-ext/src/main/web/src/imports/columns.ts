import type { Schemas } from "../api/endpoints";

type PathsOf<T> = {
    [K in keyof T & string]-?: NonNullable<T[K]> extends object ? `${K}.${keyof NonNullable<T[K]> & string}` : K;
}[keyof T & string];

/** What a file can say of a company: the fields of the API by their paths. */
export type ColumnName = "customerNumber" | PathsOf<Schemas["RegistrationRepresentation"]>;

/** A line as it may stand in a file; every column, in the order of the template. */
const SAMPLE: Record<ColumnName, string> = {
    customerNumber: "123456",
    name: "Przykład Sp. z o.o.",
    taxId: "5260250995",
    vatId: "PL5260250995",
    legalForm: "registered-company",
    phone: "22 100 20 30",
    email: "biuro@example.com",
    "seat.street": "Prosta 1",
    "seat.postalCode": "00-001",
    "seat.city": "Warszawa",
    "seat.country": "PL",
    contractRef: "UMOWA/2026/42",
    "mainAdmin.firstName": "Anna",
    "mainAdmin.lastName": "Nowak",
    "mainAdmin.email": "anna.nowak@example.com",
    "mainAdmin.locale": "pl",
    notify: "true",
};

export const COLUMNS = Object.keys(SAMPLE) as readonly ColumnName[];

/** No file goes without. */
export const REQUIRED: readonly ColumnName[] = ["customerNumber", "name"];

/** A company that is not there yet has to have them. */
export const REQUIRED_OF_NEW: readonly ColumnName[] = ["mainAdmin.firstName", "mainAdmin.lastName", "mainAdmin.email"];

/** As spreadsheets of countries that write decimals with a comma expect it. */
export function template(): Blob {
    const lines = [COLUMNS, Object.values(SAMPLE)].map((cells) => `${cells.join(";")}\r\n`);
    return new Blob(["\uFEFF", ...lines], { type: "text/csv" });
}

/** Whether it is the line of the template, which nobody wants to load. */
export function isSample(cellOf: (column: ColumnName) => string | undefined): boolean {
    return (["customerNumber", "name", "mainAdmin.email"] as const).every(
        (column) => cellOf(column)?.trim() === SAMPLE[column],
    );
}
