// Brings the running system to the state that start.sh promises, and prints what to do with it.
import { readFile, writeFile } from "node:fs/promises";
import { followAddresses } from "./addresses.js";
import { fillIn } from "./fill-in.js";
import { Inbox } from "./inbox.js";
import { COMPANIES, PASSWORD } from "./samples.js";
import { Server } from "./server.js";

const env = process.env;
const server = new Server({ publicAddress: env.PUBLIC_ADDRESS, localAddress: env.LOCAL_ADDRESS });
const inbox = new Inbox(env.INBOX_ADDRESS);
const addresses = { mailHost: env.MAIL_HOST, mailPort: env.MAIL_PORT, shopAddress: env.SHOP_URL };

try {
  await settle();
  const operator = await server.operator(env.OPERATOR_SECRET);
  const complete = await remembered("sample-data");
  for (const company of COMPANIES) {
    // once complete, what people did to the samples since then stays as they left it
    if (complete && (await operator.find(`/${company.customerNumber}`))) continue;
    await fillIn(company, { server, operator, inbox });
  }
  await remember("sample-data", "complete");
} catch (error) {
  console.error(`The sample data could not be filled in. ${error.message}`);
  process.exit(1);
}
tell();

/**
 * The first start imports the realm with its addresses; a later one may have been told others. What an import cannot do,
 * such as giving the operator's roles to the server's own administrators, the set-up does.
 */
async function settle() {
  const known = await remembered("addresses");
  const now = JSON.stringify(addresses);
  if (known === now) return;
  const administrator = await server.administrator(env.KC_BOOTSTRAP_ADMIN_USERNAME, env.KC_BOOTSTRAP_ADMIN_PASSWORD);
  if (known === undefined) await administrator.put("/companies/set-up");
  else await followAddresses(administrator, addresses);
  await remember("addresses", now);
}

async function remembered(name) {
  return readFile(`${env.STATE_DIR}/${name}`, "utf8").catch(() => undefined);
}

async function remember(name, value) {
  await writeFile(`${env.STATE_DIR}/${name}`, value);
}

function tell() {
  const row = (name, value) => `  ${name.padEnd(28)}${value}`;
  const lines = [
    "",
    "Addresses",
    row("Sample shop", env.SHOP_URL),
    row("My account", `${server.realm}/account/`),
    row("All mails", env.INBOX_ADDRESS),
    row("Keycloak's admin console", `${server.public}/admin/  (${env.KC_BOOTSTRAP_ADMIN_USERNAME} / ${env.KC_BOOTSTRAP_ADMIN_PASSWORD})`),
    row("Operator console", `${server.realm}/operator/  (operator or operator2 / ${env.OPERATOR_PASSWORD})`),
    row("Operator API", `${server.public}/admin/realms/b2b/companies  (client operator / ${env.OPERATOR_SECRET})`),
    "",
    `Sample logins, all with the password ${PASSWORD}`,
  ];
  for (const { customerNumber, data, people } of COMPANIES) {
    lines.push(`  ${data.name}, customer number ${customerNumber}`, row(`  ${customerNumber}_admin`, "main admin"));
    lines.push(...people.map((person) => row(`  ${person.login}`, described(person))));
  }
  console.log(lines.join("\n"));
}

function described({ state, admin, permissions }) {
  const held = permissions.map((permission) => permission.split(":")[1]).join(", ") || "no permissions";
  const where = {
    active: "",
    blocked: "blocked; ",
    invited: "not activated yet, the mail is in the inbox; ",
    created: "not activated yet, no mail sent; ",
  };
  return `${where[state]}${admin ? "admin; " : ""}${held}`;
}
