import { Browser } from "./browser.js";
import { PASSWORD } from "./samples.js";

const MAIL_LINK = /https?:\/\/\S+\/realms\/b2b\/mail-link\/[^\s>]+/;

/**
 * Brings one sample company to the state it is meant to be in, through the same calls, mails and pages that operators
 * and people use. Safe to repeat: what is there already stays as it is.
 */
export async function fillIn(company, { server, operator, inbox }) {
  const { customerNumber, data, people } = company;
  await operator.put(`/${customerNumber}`, data);
  for (const [kind, entries] of Object.entries(company.recorded)) {
    for (const [ref, entry] of Object.entries(entries)) {
      await operator.put(`/${customerNumber}/${kind}/${ref}`, entry);
    }
  }
  const { mainAdmin } = await operator.get(`/${customerNumber}`);
  if (mainAdmin.state === "invited") {
    await activate(data.mainAdmin.email, {
      server,
      inbox,
      again: () => operator.post(`/${customerNumber}/main-admin/activation-mail`),
    });
  }

  const api = await server.person(`${customerNumber}_admin`, PASSWORD, customerNumber);
  const there = new Map((await api.get("/people?max=100")).map((person) => [person.login, person]));
  for (const person of people) {
    await bring(person, there.get(person.login), { api, server, inbox });
  }
}

async function bring(person, found, { api, server, inbox }) {
  const { state, ...data } = person;
  const { id, state: now } = found ?? (await create(data, state !== "created", api));
  if (state === "invited" || state === "created") return;
  if (now === "invited") {
    await activate(person.email, { server, inbox, again: () => api.post(`/people/${id}/activation-mail`) });
  }
  if (state === "blocked" && now !== "blocked") await api.post(`/people/${id}/block`);
}

async function create(data, notify, api) {
  await api.post("/people", { ...data, notify });
  const found = await api.get(`/people?search=${encodeURIComponent(data.login)}`);
  return found.find((person) => person.login === data.login);
}

/** Does what the person would: opens the mailed link and fills in the page. A mail that is lost is asked for again. */
async function activate(email, { server, inbox, again }) {
  let link = await inbox.linkArriving(email, MAIL_LINK, 15);
  if (!link) {
    await again();
    link = await inbox.linkArriving(email, MAIL_LINK, 30);
  }
  if (!link) throw new Error(`no activation mail came for ${email}`);
  const browser = new Browser(server);
  const page = await browser.open(link);
  const after = await browser.submit(page, "password-new", {
    "password-new": PASSWORD,
    "password-confirm": PASSWORD,
    terms: "on",
  });
  if (after.status >= 400 || /name="password-new"/.test(after.text)) {
    throw new Error(`the account of ${email} could not be activated: the page says "${after.title}"`);
  }
}
