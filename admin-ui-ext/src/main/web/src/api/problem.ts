import type { components } from "../generated/schema";

type ProblemRepresentation = components["schemas"]["ProblemRepresentation"];

const PREFIX = "urn:company-accounts:problem:";

const SIGN_IN_ENDED = "token-invalid";

/** One thing that is wrong, at a field of the request or at none. */
export interface Violation {
    readonly type: string;
    readonly field: string | undefined;
    readonly detail: string;
}

/** A call was answered with a problem document (RFC 9457), or with nothing that can be read. */
export class ApiProblem extends Error {
    constructor(
        /** Last part of the problem's type, for example `login-taken`; `offline` when there was no answer. */
        readonly type: string,
        readonly status: number,
        /** A sentence for the person, in their language. */
        readonly detail: string,
        readonly violations: readonly Violation[],
    ) {
        super(detail);
        this.name = "ApiProblem";
    }

    static of(representation: ProblemRepresentation): ApiProblem {
        const violations = representation.violations ?? [];
        return new ApiProblem(
            nameOf(representation.type),
            representation.status,
            representation.detail,
            violations.map(({ type, field, detail }) => ({ type: nameOf(type), field, detail })),
        );
    }

    /** The sign-in ended before anything was asked. */
    static ofSignIn(detail: string): ApiProblem {
        return new ApiProblem(SIGN_IN_ENDED, 401, detail, []);
    }

    /** Whether whoever signs in and asks again gets an answer. */
    get signedOut(): boolean {
        return this.type === SIGN_IN_ENDED;
    }

    /** What is wrong at each field. */
    get byField(): Readonly<Record<string, string>> {
        return Object.fromEntries(
            this.violations.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail]])),
        );
    }
}

function nameOf(type: string): string {
    return type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type;
}

export function isProblem(body: unknown): body is ProblemRepresentation {
    return typeof body === "object" && body !== null && "type" in body && "status" in body && "detail" in body;
}
