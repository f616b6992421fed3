import { oneLine } from "../text/postal";
import type { Outlook, Recovery } from "./recovery";

/** What comes of laying something typed beside what is on record. */
export type Result = "same" | "different" | "not-on-record" | "not-typed" | "see-scan";

export interface Compared {
    readonly what:
        | "customer-number"
        | "tax-id"
        | "company-name"
        | "seat"
        | "legal-form"
        | "recovery-representative"
        | "login"
        | "recovery-answer-to"
        | "recovery-signed";
    readonly typed: string | undefined;
    readonly recorded: string | undefined;
    readonly result: Result;
}

type Form = Recovery["form"];
type Company = NonNullable<Outlook["company"]>;

/**
 * What a company wrote beside its record, in the order in which one looks at it. How it is written (capitals, blanks, dots, a
 * country's letters before a tax number) makes no difference.
 *
 * @param language in which countries are named
 */
export function compared(form: Form, { company, person }: Outlook, language: string): readonly Compared[] {
    const seat = company?.seat && oneLine(company.seat, language);
    return [
        beside("customer-number", form.customerNumber, company?.customerNumber, same),
        beside("tax-id", form.taxNumber, company?.taxId ?? company?.vatId, (typed) => isTaxNumberOf(typed, company)),
        beside("company-name", form.companyName, company?.name, same),
        beside("seat", form.address, seat, (typed) => isSeat(typed, company)),
        beside("legal-form", form.legalForm, company?.legalForm, same),
        // found by the server, which knows more logins of a person than the one in the list
        { what: "login", typed: form.login, recorded: person?.login, result: person ? "same" : "different" },
        beside("recovery-answer-to", form.contactEmail, company?.email, same),
        { what: "recovery-representative", typed: form.representative, recorded: undefined, result: "see-scan" },
        { what: "recovery-signed", typed: undefined, recorded: undefined, result: "see-scan" },
    ];
}

function beside(
    what: Compared["what"],
    typed: string | undefined,
    recorded: string | undefined,
    isSame: (typed: string, recorded: string) => boolean,
): Compared {
    return { what, typed, recorded, result: resultOf(typed, recorded, isSame) };
}

function resultOf(
    typed: string | undefined,
    recorded: string | undefined,
    isSame: (typed: string, recorded: string) => boolean,
): Result {
    if (typed === undefined || typed === "") return "not-typed";
    if (recorded === undefined || recorded === "") return "not-on-record";
    return isSame(typed, recorded) ? "same" : "different";
}

function same(typed: string, recorded: string): boolean {
    return plain(typed) === plain(recorded);
}

/** The tax number alone, or as a VAT number with the country's letters. */
function isTaxNumberOf(typed: string, company: Company | undefined): boolean {
    const number = plain(typed);
    const { taxId, vatId } = company ?? {};
    return (
        (taxId !== undefined && [plain(taxId), `pl${plain(taxId)}`].includes(number)) ||
        (vatId !== undefined && [plain(vatId), plain(vatId).replace(/^[a-z]{2}/, "")].includes(number))
    );
}

/** Polish addresses are written with "ulica" (street), with its abbreviation, or without. */
const STREET = /(?<!\p{L})ul(\.|ica)?\s/giu;

/** People leave the country out, or write it in their own language. */
function isSeat(typed: string, company: Company | undefined): boolean {
    const seat = company?.seat;
    if (seat === undefined) return false;
    const withoutCountry = plainAddress([seat.street, seat.postalCode, seat.city].filter(Boolean).join(" "));
    const countries = ["pl", "en"].map((language) => plain(oneLine({ country: seat.country ?? "" }, language)));
    return [withoutCountry, ...countries.map((country) => withoutCountry + country)].includes(plainAddress(typed));
}

function plainAddress(text: string): string {
    return plain(text.replaceAll(STREET, ""));
}

/** Letters and digits alone. */
function plain(text: string): string {
    return text
        .normalize("NFC")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
