import { DataTable, type Column } from "../kit/DataTable";
import { EmptyState } from "../kit/states";
import { useServerList, type ListQuery } from "../kit/useServerList";
import type { Permission } from "../people/person";
import { Moment } from "../text/Moment";
import { useTexts } from "../text/TextContext";
import { What, Who, type Activity } from "./ActivityLine";

interface ActivityTableProps {
    readonly memory: string;
    readonly permissions?: readonly Permission[] | undefined;
    readonly load: (query: ListQuery, signal: AbortSignal) => Promise<readonly Activity[]>;
}

/** A company's activity log, newest first. */
export function ActivityTable({ memory, load, permissions = [] }: ActivityTableProps) {
    const { t } = useTexts();
    const list = useServerList<Activity>(memory, "", load);
    const columns: readonly Column<Activity>[] = [
        { name: "at", heading: t("when"), header: true, cell: ({ at }) => <Moment at={at} /> },
        { name: "what", heading: t("what"), cell: (line) => <What line={line} permissions={permissions} /> },
        { name: "who", heading: t("who"), cell: (line) => <Who line={line} /> },
    ];
    return (
        <DataTable
            caption={t("nav-activity")}
            list={list}
            columns={columns}
            idOf={({ id }) => id}
            empty={<EmptyState title={t("activity-empty")} />}
        />
    );
}
