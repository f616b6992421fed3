import { useCallback, useState } from "react";
import { useNavigate } from "react-router-dom";
import { useApi } from "../api/ApiContext";
import { Button } from "../kit/Button";
import { useConfirm } from "../kit/Confirm";
import { DataTable, type Column } from "../kit/DataTable";
import { Label, Page } from "../kit/layout";
import { ListToolbar } from "../kit/ListToolbar";
import { EmptyState } from "../kit/states";
import { useToast } from "../kit/Toasts";
import { useLoaded } from "../kit/useLoaded";
import { useServerList, type ListQuery } from "../kit/useServerList";
import { addresses } from "../operator/environment";
import { useOperator } from "../operator/OperatorContext";
import { useTexts } from "../text/TextContext";
import { EditPermissionDialog } from "./EditPermissionDialog";
import type { CompanyPermission } from "./PermissionFields";

/** Which roles companies may give to their people. */
export default function PermissionsPage() {
    const { t, language } = useTexts();
    const api = useApi();
    const say = useToast();
    const confirm = useConfirm();
    const navigate = useNavigate();
    const { mayManagePermissions } = useOperator();
    const [edited, setEdited] = useState<CompanyPermission>();
    const load = useCallback(
        ({ search, first, max }: ListQuery, signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/company-permissions", { query: { search, first, max }, signal }),
        [api],
    );
    const list = useServerList<CompanyPermission>("company-accounts.permissions", "", load);

    function withdraw({ id, name }: CompanyPermission) {
        confirm({
            title: t("permission-withdraw-named", { name }),
            body: t("permission-withdraw-question"),
            action: t("permission-withdraw"),
            dangerous: true,
            async act() {
                await api.delete("/admin/realms/{realm}/company-permissions/{roleId}", { path: { roleId: id } });
                say("success", t("permission-withdrawn", { name }));
                list.reload();
            },
        });
    }

    const columns: readonly Column<CompanyPermission>[] = [
        {
            name: "permission",
            heading: t("permission"),
            header: true,
            cell: ({ name, usable }) => (
                <>
                    <span className="ca-breakable">{name}</span>
                    {!usable && (
                        <div>
                            <Label color="red">{t("permission-unusable")}</Label>
                        </div>
                    )}
                </>
            ),
        },
        {
            name: "description",
            heading: t("permission-description"),
            cell: ({ descriptions: { pl, en }, usable }) => (
                <span className="ca-breakable">
                    {(language === "pl" ? pl : en) ?? t("none")}
                    <div className="ca-quiet">{language === "pl" ? en : pl}</div>
                    {!usable && <div>{t("permission-unusable-hint")}</div>}
                </span>
            ),
        },
        {
            name: "companies",
            heading: t("permission-companies"),
            cell: ({ companies }) => t(`permission-${companies}`),
        },
    ];

    const acts: Column<CompanyPermission> = {
        name: "acts",
        heading: t("permission-acts"),
        cell: (permission) => (
            <div className="ca-actions">
                {permission.usable && (
                    <Button
                        name={`${t("edit")}: ${permission.name}`}
                        onClick={() => {
                            setEdited(permission);
                        }}
                    >
                        {t("edit")}
                    </Button>
                )}
                <Button
                    dangerous
                    name={`${t("permission-withdraw")}: ${permission.name}`}
                    onClick={() => {
                        withdraw(permission);
                    }}
                >
                    {t("permission-withdraw")}
                </Button>
            </div>
        ),
    };

    const addButton = mayManagePermissions && (
        <Button
            variant="primary"
            onClick={() => {
                void navigate(addresses.newPermission);
            }}
        >
            {t("permission-add")}
        </Button>
    );

    return (
        <Page title={t("permissions")} lead={t("permissions-lead")}>
            <div className="ca-list">
                <ListToolbar list={list} searchLabel={t("permissions-search")} actions={addButton} />
                <Count search={list.view.search} rows={list.rows} />
                <DataTable
                    caption={t("permissions")}
                    list={list}
                    columns={mayManagePermissions ? [...columns, acts] : columns}
                    idOf={({ id }) => id}
                    empty={
                        <EmptyState title={t("permissions-empty")} action={addButton}>
                            {t("permissions-empty-hint")}
                        </EmptyState>
                    }
                />
            </div>
            {edited && (
                <EditPermissionDialog
                    permission={edited}
                    onClose={() => {
                        setEdited(undefined);
                    }}
                    onSaved={list.reload}
                />
            )}
        </Page>
    );
}

interface CountProps {
    readonly search: string;
    /** Counted anew with them. */
    readonly rows: readonly CompanyPermission[];
}

/** How many there are on all pages together. */
function Count({ search, rows }: CountProps) {
    const { t } = useTexts();
    const api = useApi();
    const shown = rows.map(({ id }) => id).join();
    const load = useCallback(
        (signal: AbortSignal) =>
            api.get("/admin/realms/{realm}/company-permissions/count", { query: { search }, signal }),
        // eslint-disable-next-line react-hooks/exhaustive-deps -- what was withdrawn is counted no more
        [api, search, shown],
    );
    const { value } = useLoaded(load);
    return (
        <p className="ca-quiet" role="status">
            {value !== undefined && t("permissions-count", { count: value })}
        </p>
    );
}
