import "@patternfly/react-core/dist/styles/base.css";
import "@patternfly/patternfly/patternfly-addons.css";
import "account-ui.css";
import "../kit/kit.css";
import "./account.css";

import { KeycloakProvider } from "@keycloak/keycloak-account-ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { environment } from "./environment";
import { i18n, loadMessages } from "./i18n";
import { Root } from "./Root";

await loadMessages();

// the stock page says "Account Management", in whatever language it is shown
document.title = i18n.t("account-title");

const container = document.getElementById("app");
if (container) {
    createRoot(container).render(
        <StrictMode>
            <KeycloakProvider environment={environment}>
                <Root />
            </KeycloakProvider>
        </StrictMode>,
    );
}
