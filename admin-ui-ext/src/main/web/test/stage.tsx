import { createInstance } from "i18next";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, MemoryRouter, RouterProvider, type RouteObject } from "react-router-dom";
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

/** The sign-in of whoever is at the console: its token, none once it ended, or what comes of asking for one. */
export const signIn: { times: number; token: () => Promise<string | undefined> } = {
    times: 0,
    token: () => Promise.resolve("token"),
};

export const api = new Api({
    realm: "b2b",
    baseOf: () => "https://id.example",
    token: () => signIn.token(),
    signIn: () => {
        signIn.times++;
        return new Promise<never>(() => undefined);
    },
    signInAgain: () => {
        signInAgain.times++;
        return new Promise<never>(() => undefined);
    },
    language: () => "en",
    sentences: { offline: () => "offline", unexpected: () => "unexpected", signedOut: () => "signed out" },
});

/**
 * Shows something as the consoles do, with English texts.
 *
 * @param address where the browser is
 */
export function show(children: ReactNode, address = "/") {
    return render(inConsole(<MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>));
}

/** The same for pages that have to do with the way to others. */
export function showRoutes(routes: RouteObject[], address: string) {
    const router = createMemoryRouter(routes, { initialEntries: [address] });
    return { router, ...render(inConsole(<RouterProvider router={router} />)) };
}

function inConsole(children: ReactNode) {
    return (
        <ApiProvider value={api}>
            <TextProvider value={texts}>
                <Toasts>
                    <Confirmations>{children}</Confirmations>
                </Toasts>
            </TextProvider>
        </ApiProvider>
    );
}

/** An answer that comes in pieces, when the test gives them. */
export function answerInPieces() {
    const encoder = new TextEncoder();
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
        start(given) {
            controller = given;
        },
    });
    return {
        response: new Response(body, { status: 200 }),
        give(piece: string | Uint8Array) {
            controller?.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
        },
        end() {
            controller?.close();
        },
        breakOff(error: unknown = new TypeError("network error")) {
            controller?.error(error);
        },
    };
}

export function answer(status: number, body: unknown): Response {
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
}

export function problem(status: number, type: string, detail: string, field?: string): Response {
    const named = `urn:company-accounts:problem:${type}`;
    const violations = field === undefined ? [] : [{ type: named, field, detail }];
    return answer(status, { type: named, title: type, status, detail, violations });
}
