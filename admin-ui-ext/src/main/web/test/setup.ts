import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// as long as a machine that does other things as well may take
configure({ asyncUtilTimeout: 20_000 });

// jsdom knows the element, not what it does
HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
};

// jsdom has files, but only an older way to read them
Blob.prototype.arrayBuffer = function arrayBuffer() {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => {
            // with the types of this realm, which TextDecoder asks for
            resolve(new Uint8Array(reader.result as ArrayBuffer).slice().buffer);
        };
        reader.onerror = () => {
            reject(new Error("Not readable"));
        };
        reader.readAsArrayBuffer(this);
    });
};
Blob.prototype.text = async function text() {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await this.arrayBuffer());
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
