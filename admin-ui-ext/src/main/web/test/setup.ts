import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// as long as a machine that does other things as well may take
configure({ asyncUtilTimeout: 20_000 });

// jsdom knows the element, not what it does
HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
};

// what Keycloak writes into the account console's page
const environment = document.createElement("script");
environment.id = "environment";
environment.type = "application/json";
environment.textContent = JSON.stringify({
    realm: "b2b",
    baseUrl: "https://id.example/realms/b2b/account/",
    features: {},
});
document.head.append(environment);

afterEach(() => {
    cleanup();
    sessionStorage.clear();
    localStorage.clear();
});
