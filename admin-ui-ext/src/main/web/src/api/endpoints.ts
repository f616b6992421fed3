import type { components, paths } from "../generated/schema";

/** What the API's JSON looks like, from the OpenAPI document of the build. */
export type Schemas = components["schemas"];

export type Method = "get" | "put" | "post" | "delete";

type OperationOf<P extends keyof paths, M extends Method> = paths[P][M];

/** Paths that have the method. */
export type PathWith<M extends Method> = {
    [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** What a good answer holds. */
export type Answer<P extends keyof paths, M extends Method> =
    OperationOf<P, M> extends { responses: infer R }
        ? R extends { 200: infer Ok }
            ? Content<Ok>
            : R extends { 201: infer Created }
              ? Content<Created>
              : undefined
        : never;

type Parameters<P extends keyof paths, M extends Method, Kind extends "path" | "query"> =
    OperationOf<P, M> extends { parameters: infer All }
        ? All extends Record<Kind, infer Given>
            ? Given
            : All extends Partial<Record<Kind, infer Given>>
              ? Given
              : never
        : never;

/** Query parameters; one that is `undefined` is left out. */
export type Query<P extends keyof paths, M extends Method> = {
    [K in keyof NonNullable<Parameters<P, M, "query">>]: NonNullable<Parameters<P, M, "query">>[K] | undefined;
};

/** Parameters in the path; the realm is known. */
export type PathParameters<P extends keyof paths, M extends Method> = Omit<Parameters<P, M, "path">, "realm">;

export type Body<P extends keyof paths, M extends Method> =
    OperationOf<P, M> extends { requestBody: { content: infer C } } ? C[keyof C] : undefined;
