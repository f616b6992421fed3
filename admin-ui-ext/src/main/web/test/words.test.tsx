import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Age } from "../src/text/Age";
import { Day } from "../src/text/Day";
import { Money } from "../src/text/Money";
import { oneLine } from "../src/text/postal";
import { TextProvider } from "../src/text/TextContext";
import { texts } from "./stage";

function spoken(language: string, amount: string, currency: string): string {
    const { container, unmount } = render(
        <TextProvider value={{ ...texts, language }}>
            <Money amount={amount} currency={currency} />
        </TextProvider>,
    );
    const text = container.textContent.replaceAll(/[\u00a0\u202f]/g, " ");
    unmount();
    return text;
}

describe("an amount", () => {
    it.each([
        ["pl", "12345.5", "PLN", "12 345,50 zł"],
        ["en", "12345.5", "PLN", "PLN 12,345.50"],
        ["pl", "-0.1234", "EUR", "-0,1234 €"],
        ["en", "9999999999999.9999", "EUR", "€9,999,999,999,999.9999"],
        ["en", "100", "JPY", "¥100"],
    ])(
        "in %s of %s %s is written as the language does, with nothing rounded",
        (language, amount, currency, expected) => {
            expect(spoken(language, amount, currency)).toBe(expected);
        },
    );
});

describe("an age", () => {
    const MIN_MS = 60_000;
    it.each([
        ["pl", 0, "0 minut"],
        ["pl", 59, "59 minut"],
        ["pl", 61, "1 godzina"],
        ["en", 47 * 60 + 59, "47 hours"],
        ["pl", 48 * 60, "2 dni"],
        ["en", 5 * 24 * 60, "5 days"],
    ])("in %s of %i minutes is %s", (language, minutes, expected) => {
        render(
            <TextProvider value={{ ...texts, language }}>
                <p>
                    <Age of={new Date(Date.now() - minutes * MIN_MS).toISOString()} />
                </p>
            </TextProvider>,
        );
        expect(screen.getByText(expected)).toBeVisible();
    });
});

it("a day is the same day everywhere", () => {
    render(
        <TextProvider value={{ ...texts, language: "pl" }}>
            <Day on="2027-01-01" />
        </TextProvider>,
    );
    expect(screen.getByText("1 sty 2027")).toHaveAttribute("datetime", "2027-01-01");
});

it("an address leaves out what is not known, and calls the country by its name", () => {
    expect(oneLine({ street: "Prosta 1", postalCode: "00-001", city: "Warszawa", country: "PL" }, "en")).toBe(
        "Prosta 1, 00-001 Warszawa, Poland",
    );
    expect(oneLine({ city: "Nysa" }, "pl")).toBe("Nysa");
    expect(oneLine({ city: "Nowhere", country: "?" }, "en")).toBe("Nowhere, ?");
});
