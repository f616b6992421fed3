import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ApiProblem } from "../src/api/problem";
import { DataTable } from "../src/kit/DataTable";
import { ListToolbar } from "../src/kit/ListToolbar";
import { PAGE_SIZE, useServerList, type ListQuery } from "../src/kit/useServerList";
import { show } from "./stage";

interface Row {
    readonly id: string;
}

type Load = (query: ListQuery, signal: AbortSignal) => Promise<readonly Row[]>;

function List({ load }: { readonly load: Load }) {
    const list = useServerList<Row>("test", "name", load);
    return (
        <>
            <ListToolbar list={list} searchLabel="Search" />
            <DataTable
                caption="Rows"
                list={list}
                columns={[{ name: "id", heading: "Id", sort: "name", header: true, cell: ({ id }) => id }]}
                idOf={({ id }) => id}
                empty={<p>Nothing there</p>}
            />
        </>
    );
}

function rows(count: number, from = 0): readonly Row[] {
    return Array.from({ length: count }, (_, index) => ({ id: `row ${from + index}` }));
}

it("knows that there is a next page, and does not show its first row", async () => {
    const load = vi.fn<Load>(({ first, max }) => Promise.resolve(rows(Math.min(max, 30 - first), first)));
    show(<List load={load} />);
    expect(await screen.findAllByRole("row")).toHaveLength(PAGE_SIZE + 1);
    await userEvent.click(screen.getByRole("button", { name: "Next page" }));
    expect(await screen.findByText("row 29")).toBeVisible();
    expect(screen.getByRole("button", { name: "Next page" })).toBeDisabled();
    expect(screen.getByText("Rows 21–30")).toBeVisible();
});

it("searches once typing pauses, gives up the search before, and begins at the first page", async () => {
    const signals: AbortSignal[] = [];
    const load = vi.fn<Load>(({ search }, signal) => {
        signals.push(signal);
        return Promise.resolve(search === "" ? rows(3) : []);
    });
    show(<List load={load} />);
    await screen.findByText("row 0");
    await userEvent.type(screen.getByRole("searchbox", { name: "Search" }), "now");
    expect(await screen.findByText("Nothing was found")).toBeVisible();
    expect(load.mock.calls.map(([{ search }]) => search)).toEqual(["", "now"]);
    expect(load.mock.lastCall?.[0].first).toBe(0);
    expect(signals[0]?.aborted).toBe(true);
});

it("sorts by a column, and the other way round", async () => {
    const load = vi.fn<Load>(() => Promise.resolve(rows(2)));
    show(<List load={load} />);
    const heading = await screen.findByRole("columnheader", { name: "Id" });
    expect(heading).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(within(heading).getByRole("button"));
    expect(load.mock.lastCall?.[0].sort).toBe("-name");
    expect(heading).toHaveAttribute("aria-sort", "descending");
});

it("says when there is nothing at all", async () => {
    show(<List load={() => Promise.resolve([])} />);
    expect(await screen.findByText("Nothing there")).toBeVisible();
});

it("that could not be read says why and is read again on request", async () => {
    const load = vi
        .fn<Load>()
        .mockRejectedValueOnce(new ApiProblem("offline", 0, "No connection.", []))
        .mockResolvedValue(rows(1));
    show(<List load={load} />);
    expect(await screen.findByText("No connection.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("row 0")).toBeVisible();
});

it("goes to the last page that has rows when the page it shows has none any more", async () => {
    sessionStorage.setItem("test", JSON.stringify({ search: "", filters: {}, sort: "name", page: 5 }));
    const load = vi.fn<Load>(({ first, max }) => Promise.resolve(rows(Math.max(0, Math.min(max, 57 - first)), first)));
    show(<List load={load} />);
    expect(await screen.findByText("Rows 41–57")).toBeVisible();
    expect(screen.getByText("row 56")).toBeVisible();
    expect(screen.getByRole("button", { name: "Next page" })).toBeDisabled();
});
