import { createInstance } from "i18next";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router-dom";
import { ApiProvider } from "../src/api/ApiContext";
import { Api } from "../src/api/client";
import { Confirmations } from "../src/kit/Confirm";
import { Toasts } from "../src/kit/Toasts";
import { textsOf } from "../src/text/i18n";
import { TextProvider } from "../src/text/TextContext";
import { readAll } from "../build/messages.mjs";

const i18n = createInstance();
await i18n.init({
    lng: "en",
    showSupportNotice: false,
    nsSeparator: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: { ...readAll("account", "en"), ...readAll("operator", "en") } } },
});

export const texts = textsOf(i18n);

export const signInAgain = { times: 0 };

export const api = new Api({
    realm: "b2b",
    baseOf: () => "https://id.example",
    token: () => Promise.resolve("token"),
    signInAgain: () => {
        signInAgain.times++;
        return new Promise<never>(() => undefined);
    },
    language: () => "en",
    sentences: { offline: () => "offline", unexpected: () => "unexpected" },
});

/**
 * Shows something as the consoles do, with English texts.
 *
 * @param address where the browser is
 */
export function show(children: ReactNode, address = "/") {
    return render(
        <ApiProvider value={api}>
            <TextProvider value={texts}>
                <Toasts>
                    <Confirmations>
                        <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
                    </Confirmations>
                </Toasts>
            </TextProvider>
        </ApiProvider>,
    );
}

export function answer(status: number, body: unknown): Response {
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
}

export function problem(status: number, type: string, detail: string, field?: string): Response {
    const named = `urn:company-accounts:problem:${type}`;
    const violations = field === undefined ? [] : [{ type: named, field, detail }];
    return answer(status, { type: named, title: type, status, detail, violations });
}
