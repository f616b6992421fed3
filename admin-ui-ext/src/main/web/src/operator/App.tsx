import type Keycloak from "keycloak-js";
import { useMemo } from "react";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { ApiProvider } from "../api/ApiContext";
import { Api } from "../api/client";
import { signedInAgain } from "../api/SignedInAgain";
import { tokenOf } from "../api/token";
import { Confirmations } from "../kit/Confirm";
import { Toasts } from "../kit/Toasts";
import { textsOf } from "../text/i18n";
import { TextProvider } from "../text/TextContext";
import { basePath, environment } from "./environment";
import { i18n } from "./i18n";
import { OperatorProvider, type Operator } from "./OperatorContext";
import { operatorRoutes } from "./routes";

interface NamedToken {
    readonly name?: string;
    readonly preferred_username?: string;
}

export function App({ keycloak }: { readonly keycloak: Keycloak }) {
    const api = useMemo(() => apiFor(keycloak), [keycloak]);
    const operator = useMemo(() => operatorOf(keycloak), [keycloak]);
    const texts = useMemo(() => textsOf(i18n), []);
    const router = useMemo(() => createBrowserRouter(operatorRoutes, { basename: basePath }), []);
    return (
        <OperatorProvider value={operator}>
            <ApiProvider value={api}>
                <TextProvider value={texts}>
                    <Toasts>
                        <Confirmations>
                            <RouterProvider router={router} />
                        </Confirmations>
                    </Toasts>
                </TextProvider>
            </ApiProvider>
        </OperatorProvider>
    );
}

function apiFor(keycloak: Keycloak): Api {
    return new Api({
        realm: environment.realm,
        baseOf: (path) => (path.startsWith("/admin/") ? environment.adminUrl : environment.authUrl),
        language: () => i18n.language,
        sentences: {
            offline: () => i18n.t("problem-offline"),
            unexpected: () => i18n.t("problem-unexpected"),
            signedOut: () => i18n.t("problem-signed-out"),
        },
        token: () => tokenOf(keycloak),
        async signIn() {
            await keycloak.login();
            return new Promise<never>(() => undefined);
        },
        async signInAgain() {
            signedInAgain.leave();
            await keycloak.login({ prompt: "login" });
            return new Promise<never>(() => undefined);
        },
    });
}

function operatorOf(keycloak: Keycloak): Operator {
    const token = keycloak.tokenParsed as NamedToken | undefined;
    const holds = (role: string) => keycloak.hasResourceRole(role, "realm-management");
    const mayManage = holds("manage-companies");
    const mayManagePermissions = holds("manage-permissions");
    const mayRecover = holds("manage-recoveries");
    return {
        name: token?.name ?? token?.preferred_username ?? "",
        login: token?.preferred_username ?? "",
        mayView: mayManage || mayManagePermissions || mayRecover || holds("view-companies"),
        mayManage,
        mayManagePermissions,
        mayRecover,
        signOut: () => {
            void keycloak.logout({ redirectUri: new URL(document.baseURI).href });
        },
    };
}
