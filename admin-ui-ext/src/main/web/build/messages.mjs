// Texts stand in messages/<part>_<language>.properties. The account console gets them as its theme's messages, the
// operator console as JSON modules; the checker gets the type of all keys.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(import.meta.url).replace(/build.messages\.mjs$/, "messages");
const PLURALS = /_(one|few|many|other)$/;

export const LANGUAGES = ["pl", "en"];
export const PARTS = { account: ["shared", "account"], operator: ["shared", "operator"] };

/** `key=value` per line, UTF-8; `#` begins a comment. What else a properties file could do is not used here. */
export function parse(text, name) {
    const messages = {};
    text.split("\n").forEach((line, index) => {
        if (line.trim() === "" || line.startsWith("#")) return;
        const equals = line.indexOf("=");
        if (equals < 1) throw new Error(`${name}:${index + 1} is no key=value`);
        const key = line.slice(0, equals);
        if (key in messages) throw new Error(`${name}:${index + 1} has ${key} a second time`);
        messages[key] = line.slice(equals + 1).trim();
    });
    return messages;
}

export function read(part, language) {
    const name = `${part}_${language}.properties`;
    return parse(readFileSync(join(FOLDER, name), "utf8"), name);
}

export function readAll(entry, language) {
    return Object.assign({}, ...PARTS[entry].map((part) => read(part, language)));
}

/** For the theme: Keycloak serves them at /resources/{realm}/account/{language}. */
export function writeTheme(folder) {
    mkdirSync(folder, { recursive: true });
    for (const language of LANGUAGES) {
        const lines = Object.entries(readAll("account", language)).map(
            ([key, value]) => `${key}=${value.replaceAll("\\", "\\\\")}`,
        );
        writeFileSync(join(folder, `messages_${language}.properties`), `${lines.join("\n")}\n`);
    }
}

export function writeKeys(file) {
    const keys = new Set();
    for (const part of ["shared", "account", "operator"]) {
        for (const key of Object.keys(read(part, "en"))) keys.add(key.replace(PLURALS, ""));
    }
    const lines = [...keys].sort().map((key) => `    | ${JSON.stringify(key)}`);
    writeFileSync(file, `export type MessageKey =\n${lines.join("\n")};\n`);
}

/** Lets code import "messages:operator/pl". */
export function messageFiles() {
    const PREFIX = "messages:";
    return {
        name: "messages",
        resolveId(id) {
            return id.startsWith(PREFIX) ? `\0${id}` : undefined;
        },
        load(id) {
            if (!id.startsWith(`\0${PREFIX}`)) return undefined;
            const [entry, language] = id.slice(PREFIX.length + 1).split("/");
            return `export default ${JSON.stringify(readAll(entry, language))};`;
        },
    };
}
