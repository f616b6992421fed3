import { routes as stockRoutes, useEnvironment } from "@keycloak/keycloak-account-ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { ApiProvider } from "../api/ApiContext";
import { Api } from "../api/client";
import { signedInAgain } from "../api/SignedInAgain";
import { tokenOf } from "../api/token";
import { Confirmations } from "../kit/Confirm";
import { Toasts } from "../kit/Toasts";
import { textsOf } from "../text/i18n";
import { TextProvider } from "../text/TextContext";
import { CompanyProvider } from "./CompanyContext";
import { basePath, environment, type Environment } from "./environment";
import { i18n } from "./i18n";
import { NoSuchPage } from "./NoSuchPage";
import { companyRoutes } from "./routes";
import { Shell } from "./Shell";

export function Root() {
    const { keycloak } = useEnvironment<Environment>();
    const { i18n: translated } = useTranslation();
    const { language } = translated;

    const api = useMemo(
        () =>
            new Api({
                realm: environment.realm,
                baseOf: () => environment.serverBaseUrl.replace(/\/$/, ""),
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
            }),
        [keycloak],
    );

    // eslint-disable-next-line react-hooks/exhaustive-deps -- the instance stays the same when its language changes
    const texts = useMemo(() => textsOf(translated), [translated, language]);

    const router = useMemo(
        () =>
            createBrowserRouter([
                {
                    path: basePath,
                    element: <Shell />,
                    children: [...stockRoutes, ...companyRoutes, { path: "*", element: <NoSuchPage /> }],
                },
            ]),
        [],
    );

    return (
        <ApiProvider value={api}>
            <TextProvider value={texts}>
                <Toasts>
                    <Confirmations>
                        <CompanyProvider login={loginOf(keycloak.tokenParsed)}>
                            <RouterProvider router={router} />
                        </CompanyProvider>
                    </Confirmations>
                </Toasts>
            </TextProvider>
        </ApiProvider>
    );
}

function loginOf(token: object | undefined): string | undefined {
    const { preferred_username: login } = (token ?? {}) as { readonly preferred_username?: unknown };
    return typeof login === "string" ? login : undefined;
}
