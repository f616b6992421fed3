import { describe, expect, it } from "vitest";
import { tokenOf } from "../src/api/token";

function signedIn(updateToken: () => Promise<boolean>) {
    return { token: "token", refreshToken: "refresh" as string | undefined, updateToken };
}

describe("a token", () => {
    it("is there while the sign-in lasts", async () => {
        expect(await tokenOf(signedIn(() => Promise.resolve(true)))).toBe("token");
    });

    it("is none once the server refused to give another", async () => {
        const keycloak = signedIn(() => {
            keycloak.refreshToken = undefined;
            return Promise.reject(new Error("400"));
        });
        expect(await tokenOf(keycloak)).toBeUndefined();
    });

    it("cannot be told while the server does not answer: whoever is signed in stays so", async () => {
        const offline = new TypeError("Failed to fetch");
        await expect(tokenOf(signedIn(() => Promise.reject(offline)))).rejects.toBe(offline);
    });
});
