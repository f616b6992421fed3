import { defineConfig } from "vitest/config";
import { messageFiles } from "./build/messages.mjs";

const target = new URL("../../../target/", import.meta.url).pathname;

/** One project, two bundles: `--mode account` for the theme of the account console, `--mode operator` for the console. */
export default defineConfig(({ mode }) => ({
    base: mode === "operator" ? "./" : "",
    plugins: [messageFiles()],
    resolve: {
        alias: {
            // the package does not export its own style sheet
            "account-ui.css": new URL(
                "node_modules/@keycloak/keycloak-account-ui/lib/keycloak-account-ui.css",
                import.meta.url,
            ).pathname,
        },
    },
    build: {
        outDir:
            mode === "operator"
                ? `${target}classes/io/github/companyaccounts/api/console/app`
                : `${target}classes/theme/company-accounts/account/resources`,
        emptyOutDir: mode === "operator",
        target: "esnext",
        modulePreload: false,
        // the stock console comes in one piece
        chunkSizeWarningLimit: 800,
        // Keycloak's index.ftl finds the entry through it
        manifest: mode === "operator" ? false : ".vite/manifest.json",
        rollupOptions: {
            ...(mode === "operator"
                ? { input: "operator.html" }
                : {
                      input: "src/account/main.tsx",
                      // the page's import map has them
                      external: ["react", "react/jsx-runtime", "react-dom"],
                  }),
            // react-router's "use client" means nothing here, and worries whoever starts it for the first time
            onwarn(warning, warn) {
                if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
            },
        },
    },
    test: {
        environment: "jsdom",
        include: ["test/**/*.test.{ts,tsx}"],
        setupFiles: ["test/setup.ts"],
        restoreMocks: true,
        // one page and one set of modules for all files of a process, emptied after each test: a third of the time
        isolate: false,
        // ends what hangs; says nothing about how fast a page is, on a machine that does other things as well
        testTimeout: 60_000,
    },
}));
