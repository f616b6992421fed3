import type { Query } from "../api/endpoints";

type PeopleQuery = Query<"/realms/{realm}/company/{customerNumber}/people", "get">;

interface View {
    readonly search: string;
    readonly filters: Readonly<Record<string, string>>;
    readonly sort: string;
}

const YES_OR_NO = ["true", "false"] as const;
const STATES = ["invited", "active", "blocked"] as const;

/** The list and its file are of the same people. */
export function listParameters({ search, filters, sort }: View): PeopleQuery {
    return {
        search,
        state: STATES.find((state) => state === filters.state),
        secondFactor: YES_OR_NO.find((answer) => answer === filters.secondFactor),
        sort: sort as PeopleQuery["sort"],
    };
}
