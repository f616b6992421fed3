import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../src/api/problem";
import { answer, api, problem, signIn, signInAgain } from "./stage";

const PEOPLE = "/realms/{realm}/company/{customerNumber}/people";

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
    signInAgain.times = 0;
    signIn.times = 0;
    signIn.token = () => Promise.resolve("token");
});

describe("a call", () => {
    it("goes to the address that the path and its values make, with token and language", async () => {
        fetched.mockResolvedValue(answer(200, []));
        await api.get(PEOPLE, { path: { customerNumber: "12/34" }, query: { search: "Nowak", state: undefined } });
        const [address, request] = fetched.mock.lastCall ?? [];
        expect(address).toBe("https://id.example/realms/b2b/company/12%2F34/people?search=Nowak");
        expect(request?.headers).toMatchObject({ Authorization: "Bearer token", "Accept-Language": "en" });
    });

    it("that is refused throws the problem with what is wrong at each field", async () => {
        fetched.mockResolvedValue(problem(409, "login-taken", "This login is taken.", "login"));
        const refused = api.get(PEOPLE, { path: { customerNumber: "123456" } });
        await expect(refused).rejects.toMatchObject({
            type: "login-taken",
            status: 409,
            byField: { login: "This login is taken." },
        });
    });

    it("that wants a recent sign-in leaves for one and answers nothing", async () => {
        fetched.mockResolvedValue(problem(401, "insufficient-user-authentication", "Sign in again."));
        const pending = vi.fn();
        api.get(PEOPLE, { path: { customerNumber: "123456" } }).then(pending, pending);
        await vi.waitFor(() => {
            expect(signInAgain.times).toBe(1);
        });
        expect(pending).not.toHaveBeenCalled();
    });

    it("of whoever is signed out leads to the sign-in page, and asks nothing", async () => {
        signIn.token = () => Promise.resolve(undefined);
        const pending = vi.fn();
        api.get(PEOPLE, { path: { customerNumber: "123456" } }).then(pending, pending);
        await vi.waitFor(() => {
            expect(signIn.times).toBe(1);
        });
        expect(pending).not.toHaveBeenCalled();
        expect(fetched).not.toHaveBeenCalled();
    });

    it("that stays on its page throws instead, whoever finds out", async () => {
        const posted = () => api.postLines("/admin/realms/{realm}/companies/import", { stays: true }, new Blob());
        fetched.mockResolvedValue(problem(401, "token-invalid", "Sign in again."));
        await expect(posted()).rejects.toMatchObject({ signedOut: true, detail: "Sign in again." });
        signIn.token = () => Promise.resolve(undefined);
        await expect(posted()).rejects.toMatchObject({ signedOut: true, detail: "signed out" });
        expect(signIn.times + signInAgain.times).toBe(0);
    });

    it("that Keycloak itself refuses for the token, in words of its own, is one of whoever is signed out", async () => {
        fetched.mockImplementation(() => Promise.resolve(answer(401, { error: "HTTP 401 Unauthorized" })));
        const posted = api.postLines("/admin/realms/{realm}/companies/import", { stays: true }, new Blob());
        await expect(posted).rejects.toMatchObject({ signedOut: true, status: 401, detail: "signed out" });
        void api.get(PEOPLE, { path: { customerNumber: "123456" } });
        await vi.waitFor(() => {
            expect(signInAgain.times).toBe(1);
        });
    });

    it("for which no token can be had without the server says that there is no connection", async () => {
        signIn.token = () => Promise.reject(new TypeError("Failed to fetch"));
        await expect(api.get(PEOPLE, { path: { customerNumber: "123456" } })).rejects.toMatchObject({
            type: "offline",
        });
        expect(signIn.times).toBe(0);
    });

    it("without an answer says so in words", async () => {
        fetched.mockRejectedValue(new TypeError("Failed to fetch"));
        await expect(api.get(PEOPLE, { path: { customerNumber: "123456" } })).rejects.toEqual(
            new ApiProblem("offline", 0, "offline", []),
        );
    });

    it("whose answer is no problem document is unexpected", async () => {
        fetched.mockResolvedValue(new Response("<html>Bad gateway</html>", { status: 502 }));
        await expect(api.get(PEOPLE, { path: { customerNumber: "123456" } })).rejects.toMatchObject({
            type: "unexpected",
            status: 502,
        });
    });
});
