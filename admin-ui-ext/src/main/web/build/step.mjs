// One step of the web build, for Maven: node build/step.mjs install|types|check|test|bundle
// A step whose input has not changed since it last succeeded is left out.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writeKeys, writeTheme } from "./messages.mjs";

const WEB = fileURLToPath(new URL("..", import.meta.url));
const TARGET = fileURLToPath(new URL("../../../../target/", import.meta.url));
const OPENAPI = join(TARGET, "openapi/company-accounts-openapi.json");
const GENERATED = join(WEB, "src/generated");
const THEME = join(TARGET, "classes/theme/company-accounts/account");
const CONSOLE = join(TARGET, "classes/io/github/companyaccounts/api/console/app");
const OWN_FILES = [
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
    "operator.html",
    "build",
    "messages",
    "src",
];
const CHECKED = [...OWN_FILES, "test", "eslint.config.js", ".prettierrc.json", ".prettierignore", "README.md"];

const steps = {
    install: {
        input: ["package-lock.json", ".npmrc"],
        // beside what it describes: cleaning the build keeps the packages
        stamp: join(WEB, "node_modules/.installed"),
        output: [join(WEB, "node_modules")],
        run: () => command("npm", "ci", "--no-audit", "--no-fund", "--silent"),
    },
    types: {
        input: [OPENAPI, "messages", "package-lock.json", "build"],
        output: [join(GENERATED, "schema.d.ts"), join(GENERATED, "message-keys.d.ts")],
        run() {
            mkdirSync(GENERATED, { recursive: true });
            writeKeys(join(GENERATED, "message-keys.d.ts"));
            command(
                "node_modules/.bin/openapi-typescript",
                OPENAPI,
                "--output",
                join(GENERATED, "schema.d.ts"),
                "--default-non-nullable",
                "false",
            );
        },
    },
    check: {
        input: CHECKED,
        output: [],
        run() {
            command("node_modules/.bin/tsc");
            command("node_modules/.bin/eslint", ".", "--max-warnings", "0");
            command("node_modules/.bin/prettier", "--check", "--log-level", "warn", ".");
        },
    },
    test: {
        input: CHECKED,
        output: [],
        run: () => command("node_modules/.bin/vitest", "run"),
    },
    bundle: {
        input: OWN_FILES,
        output: [
            join(THEME, "resources/.vite/manifest.json"),
            join(THEME, "messages/messages_pl.properties"),
            join(CONSOLE, "operator.html"),
        ],
        run() {
            rmSync(join(THEME, "resources/assets"), { recursive: true, force: true });
            writeTheme(join(THEME, "messages"));
            command("node_modules/.bin/vite", "build", "--logLevel", "warn", "--mode", "account");
            command("node_modules/.bin/vite", "build", "--logLevel", "warn", "--mode", "operator");
        },
    },
};

function command(name, ...args) {
    const { status, error } = spawnSync(name, args, {
        cwd: WEB,
        stdio: "inherit",
        env: { ...process.env, NODE_ENV: "" },
    });
    if (error) throw error;
    if (status !== 0) process.exit(status ?? 1);
}

function* filesOf(path) {
    if (!existsSync(path)) return;
    if (statSync(path).isFile()) yield path;
    else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

function fingerprint(input) {
    const hash = createHash("sha256");
    for (const given of input) {
        for (const file of filesOf(given.startsWith("/") ? given : join(WEB, given))) {
            hash.update(relative(WEB, file)).update("\0").update(readFileSync(file)).update("\0");
        }
    }
    return hash.digest("hex");
}

const name = process.argv[2];
const step = steps[name];
if (!step) {
    console.error(`Steps are ${Object.keys(steps).join(", ")}.`);
    process.exit(2);
}
const stamp = step.stamp ?? join(TARGET, "web", name);
const now = fingerprint(step.input);
const done = existsSync(stamp) && readFileSync(stamp, "utf8") === now && step.output.every(existsSync);
if (!done) {
    step.run();
    mkdirSync(join(stamp, ".."), { recursive: true });
    writeFileSync(stamp, now);
}
