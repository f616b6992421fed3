import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom knows the element, not what it does
HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
};

afterEach(() => {
    cleanup();
    sessionStorage.clear();
    localStorage.clear();
});
