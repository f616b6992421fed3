import type { Query } from "../api/endpoints";

type PeopleQuery = Query<"/realms/{realm}/company/{customerNumber}/people", "get">;

interface View {
    readonly search: string;
    readonly filters: Readonly<Record<string, string>>;
    readonly sort: string;
}

const STATES = ["invited", "active", "blocked"] as const;

/** The list and its file are of the same people. */
export function listParameters({ search, filters, sort }: View): PeopleQuery {
    return {
        search,
        state: STATES.find((state) => state === filters.state),
        sort: sort as PeopleQuery["sort"],
    };
}
