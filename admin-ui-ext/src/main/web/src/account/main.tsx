import "@patternfly/react-core/dist/styles/base.css";
import "@patternfly/patternfly/patternfly-addons.css";
import "account-ui.css";
import "../kit/kit.css";
import "./account.css";

import { KeycloakProvider } from "@keycloak/keycloak-account-ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { environment } from "./environment";
import { loadMessages } from "./i18n";
import { Root } from "./Root";

await loadMessages();

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
