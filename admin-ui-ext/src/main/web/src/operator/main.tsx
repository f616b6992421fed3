import "./styles";

import Keycloak from "keycloak-js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { environment } from "./environment";
import { i18n, loadMessages } from "./i18n";
import { SignInFailed } from "./SignInFailed";

const dark = matchMedia("(prefers-color-scheme: dark)");

function followColorScheme() {
    document.documentElement.classList.toggle("pf-v5-theme-dark", dark.matches);
}

dark.addEventListener("change", followColorScheme);
followColorScheme();

const keycloak = new Keycloak({ url: environment.authUrl, realm: environment.realm, clientId: "operator-console" });
const root = createRoot(document.getElementById("app") ?? document.body);

await loadMessages();
document.title = i18n.t("operator-title");
try {
    // leaves the page when nobody is signed in yet
    const signedIn = await keycloak.init({ onLoad: "login-required", pkceMethod: "S256", checkLoginIframe: false });
    // keycloak-js would leave by itself, whatever is on the page, once the server says that the sign-in has ended
    keycloak.loginRequired = false;
    if (signedIn) {
        root.render(
            <StrictMode>
                <App keycloak={keycloak} />
            </StrictMode>,
        );
    }
} catch (error) {
    console.error(error);
    root.render(<SignInFailed />);
}
