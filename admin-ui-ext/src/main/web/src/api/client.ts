import { jsonLines } from "./jsonLines";
import { ApiProblem, isProblem } from "./problem";
import type { Answer, Body, Method, PathParameters, PathWith, Query } from "./endpoints";

/** What the pages need of where they are shown; each console brings its own. */
export interface Connection {
    readonly realm: string;
    /** Where a path of the OpenAPI document begins, without a slash at the end. */
    readonly baseOf: (path: string) => string;
    /** A token that is good for now; none when the sign-in has ended. Throws if the server cannot be asked. */
    readonly token: () => Promise<string | undefined>;
    /** Leaves the page to sign in, and comes back to it. */
    readonly signIn: () => Promise<never>;
    /** The same, with the password, whoever is signed in. */
    readonly signInAgain: () => Promise<never>;
    /** Language of the answers. */
    readonly language: () => string;
    /** What to say when there is no answer, or none that can be read. */
    readonly sentences: {
        readonly offline: () => string;
        readonly unexpected: () => string;
        readonly signedOut: () => string;
    };
}

interface Given<P extends PathWith<M>, M extends Method> {
    path?: PathParameters<P, M>;
    query?: Query<P, M>;
    body?: Body<P, M>;
    signal?: AbortSignal;
}

type Value = string | number | boolean;

/** The same without the types, once they were checked. */
interface Loose {
    path?: object;
    query?: object;
    body?: unknown;
    /** Sent as it is, under its own type, in place of a body. */
    file?: Blob;
    signal?: AbortSignal;
    /** Throws what would lead to the sign-in page: more would be lost on the way than this call. */
    stays?: boolean;
}

/** A file to be saved. */
export interface Download {
    readonly name: string;
    readonly content: Blob;
}

/**
 * Calls the two APIs of this bundle. Throws {@link ApiProblem}, or an `AbortError` when the caller gave up. An act that
 * wants a recent sign-in (RFC 9470) leaves the page for one instead of answering.
 */
export class Api {
    constructor(private readonly connection: Connection) {}

    /** Leaves the page to sign in, and comes back to it. */
    signIn(): Promise<never> {
        return this.connection.signIn();
    }

    get<P extends PathWith<"get">>(path: P, given: Given<P, "get"> = {}): Promise<Answer<P, "get">> {
        return this.json("get", path, given);
    }

    post<P extends PathWith<"post">>(path: P, given: Given<P, "post"> = {}): Promise<Answer<P, "post">> {
        return this.json("post", path, given);
    }

    put<P extends PathWith<"put">>(path: P, given: Given<P, "put"> = {}): Promise<Answer<P, "put">> {
        return this.json("put", path, given);
    }

    delete<P extends PathWith<"delete">>(path: P, given: Given<P, "delete"> = {}): Promise<Answer<P, "delete">> {
        return this.json("delete", path, given);
    }

    async download<P extends PathWith<"get">>(path: P, given: Given<P, "get">, name: string): Promise<Download> {
        const response = await this.call("get", path, given);
        return { name: fileName(response) ?? name, content: await response.blob() };
    }

    /** Puts a file, as it is. */
    async upload<P extends PathWith<"put">>(
        path: P,
        given: Pick<Given<P, "put">, "path">,
        file: Blob,
    ): Promise<Answer<P, "put">> {
        const response = await this.call("put", path, { ...given, file });
        return (await response.json()) as Answer<P, "put">;
    }

    /**
     * Posts a file, as it is; what is answered comes line by line, while the file is worked on. Kept once the answer has
     * begun: from then on no token is needed. An answer that breaks off throws as a call without an answer does.
     *
     * @param given `stays` throws {@link ApiProblem.signedOut} in place of leading to the sign-in page
     */
    async postLines<P extends PathWith<"post">>(
        path: P,
        given: Pick<Given<P, "post">, "path" | "query" | "signal"> & { stays?: boolean },
        file: Blob,
    ): Promise<AsyncIterable<readonly Answer<P, "post">[]>> {
        const response = await this.call("post", path, { ...given, file });
        return this.linesOf(response, given.signal);
    }

    private async *linesOf<T>(response: Response, signal: AbortSignal | undefined): AsyncGenerator<readonly T[], void> {
        if (response.body === null) return;
        try {
            yield* jsonLines(response.body) as AsyncGenerator<readonly T[], void>;
        } catch (error) {
            if (signal?.aborted) throw error;
            const { offline, unexpected } = this.connection.sentences;
            throw error instanceof SyntaxError
                ? new ApiProblem("unexpected", response.status, unexpected(), [])
                : new ApiProblem("offline", 0, offline(), []);
        }
    }

    private async json<P extends PathWith<M>, M extends Method>(
        method: M,
        path: P,
        given: Given<P, M>,
    ): Promise<Answer<P, M>> {
        const response = await this.call(method, path, given);
        const text = await response.text();
        return (text === "" ? undefined : JSON.parse(text)) as Answer<P, M>;
    }

    private async call(method: Method, path: string, given: Loose): Promise<Response> {
        const { path: values, query, body, file, signal, stays = false } = given;
        const { realm, baseOf, sentences } = this.connection;
        const token = await this.token();
        if (token === undefined) {
            if (stays) throw ApiProblem.ofSignIn(sentences.signedOut());
            return this.connection.signIn();
        }
        const address = baseOf(path) + filled(path, { ...values, realm }) + queryString(query);
        const headers: Record<string, string> = {
            Accept: "application/json, */*;q=0.5",
            "Accept-Language": this.connection.language(),
            Authorization: `Bearer ${token}`,
        };
        if (body !== undefined) {
            headers["Content-Type"] = "application/json";
        }
        const request: RequestInit = { method: method.toUpperCase(), headers, cache: "no-store" };
        if (body !== undefined) {
            request.body = JSON.stringify(body);
        }
        if (file !== undefined) {
            headers["Content-Type"] = file.type;
            request.body = file;
        }
        if (signal !== undefined) {
            request.signal = signal;
        }
        let response: Response;
        try {
            response = await fetch(address, request);
        } catch (error) {
            if (signal?.aborted) throw error;
            throw new ApiProblem("offline", 0, sentences.offline(), []);
        }
        if (response.ok) {
            return response;
        }
        const problem = await this.problemOf(response);
        if (!stays && (problem.type === "insufficient-user-authentication" || problem.signedOut)) {
            return this.connection.signInAgain();
        }
        throw problem;
    }

    private async token(): Promise<string | undefined> {
        try {
            return await this.connection.token();
        } catch {
            throw new ApiProblem("offline", 0, this.connection.sentences.offline(), []);
        }
    }

    private async problemOf(response: Response): Promise<ApiProblem> {
        const body: unknown = await response.json().catch(() => undefined);
        if (isProblem(body)) return ApiProblem.of(body);
        const { signedOut, unexpected } = this.connection.sentences;
        // the operator API is behind Keycloak's own check of the token
        return response.status === 401
            ? ApiProblem.ofSignIn(signedOut())
            : new ApiProblem("unexpected", response.status, unexpected(), []);
    }
}

function filled(path: string, values: object): string {
    const known = values as Readonly<Record<string, Value>>;
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(known[name])));
}

function queryString(query: object = {}): string {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(query) as [string, Value | undefined][]) {
        if (value !== undefined && value !== "") given.set(name, String(value));
    }
    const text = given.toString();
    return text === "" ? "" : `?${text}`;
}

function fileName(response: Response): string | undefined {
    return /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
}
