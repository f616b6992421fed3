import { html } from "./html.js";

const PRICES = ["89,90 zł", "34,50 zł", "119,00 zł"];
const INVOICES = [
  ["FV/2026/1187", "2026-10-12", "1 844,39 zł"],
  ["FV/2026/1302", "2026-11-03", "412,05 zł"],
];

/** Every page of the shop; `t` holds the texts of one language, `session` is there when somebody is signed in. */
export function page(t, { title, session, accountUrl, path }, content) {
  const signedIn = session?.tokens;
  return `<!DOCTYPE html>\n${html`<html lang="${t.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – ${t.shop}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/shop.css" />
  </head>
  <body>
    <header>
      <a class="name" href="/">${t.shop}</a>
      <nav>
        <a href="${path ?? "/"}?lang=${t.other.language}" lang="${t.other.language}">${t.other.name}</a>
        ${signedIn && html`<a href="${accountUrl}">${t.myAccount}</a>`}
        ${signedIn &&
        html`<form method="post" action="/sign-out">
          <input type="hidden" name="token" value="${session.formToken}" />
          <button class="plain">${t.signOut}</button>
        </form>`}
      </nav>
    </header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`}`;
}

export function welcome(t) {
  return html`<p>${t.signInFirst}</p>
    <p><a class="button" href="/sign-in">${t.signIn}</a></p>`;
}

export function home(t, { session, person, may }) {
  return html`<section aria-labelledby="who">
      <h2 id="who">${t.signedInAs}</h2>
      <p>${person.name} <span class="quiet">(${person.login})</span></p>
    </section>
    ${person.company ? company(t, person.company) : html`<p class="notice">${t.noCompany}</p>`}
    <section aria-labelledby="do">
      <h2 id="do">${t.whatYouMayDo}</h2>
      <ul class="actions">
        <li>${may("place-orders") ? order(t, session) : refusedAction(t, "place-orders", person)}</li>
        <li>${may("see-prices") ? link(t, "see-prices", "/prices") : refusedAction(t, "see-prices", person)}</li>
        <li>${may("see-invoices") ? link(t, "see-invoices", "/invoices") : refusedAction(t, "see-invoices", person)}</li>
      </ul>
    </section>
    <section aria-labelledby="told">
      <h2 id="told">${t.told}</h2>
      <p>${t.toldText}</p>
      ${claims(t.idToken, pick(session.tokens.person, "preferred_username", "name", "email", "locale", "company"))}
      ${claims(t.accessToken, pick(session.tokens.access, "scope", "realm_access", "resource_access", "company"))}
    </section>`;
}

export function prices(t) {
  return html`${table(
      [t.product, t.price],
      t.products.map((product, index) => [product, PRICES[index]]),
    )}
    ${back(t)}`;
}

export function invoices(t) {
  return html`${table([t.invoice, t.date, t.amount], INVOICES)} ${back(t)}`;
}

/** One paragraph and the way back to the shop, or another way on. */
export function message(t, text, wayOn = back(t)) {
  return html`<p>${text}</p>
    ${wayOn}`;
}

export function signInAgain(t) {
  return html`<p><a class="button" href="/sign-in">${t.signIn}</a></p>`;
}

function back(t) {
  return html`<p><a href="/">${t.back}</a></p>`;
}

function company(t, told) {
  return html`<section aria-labelledby="company">
    <h2 id="company">${t.company}</h2>
    <dl>
      <dt>${t.customerNumber}</dt>
      <dd>${told.customer_number}</dd>
      <dt>${t.companyName}</dt>
      <dd>${told.name}</dd>
      <dt>${t.role}</dt>
      <dd>${t.roles[told.role] ?? told.role}</dd>
      <dt>${t.permissions}</dt>
      <dd>${told.permissions?.length ? told.permissions.join(", ") : t.none}</dd>
    </dl>
    <p class="more"><a href="/switch-company">${t.switchCompany}</a></p>
  </section>`;
}

function order(t, session) {
  return html`<form method="post" action="/orders">
    <input type="hidden" name="token" value="${session.formToken}" />
    <button>${t["place-orders"]}</button>
  </form>`;
}

function link(t, permission, path) {
  return html`<a class="button" href="${path}">${t[permission]}</a>`;
}

function refusedAction(t, permission, person) {
  return html`<button disabled aria-describedby="why-not-${permission}">${t[permission]}</button>
    <span class="quiet" id="why-not-${permission}">${whyNot(t, person)}</span>`;
}

/** What somebody without a permission can do about it, by the role they have in their company. */
export function whyNot(t, person) {
  return person.company?.role === "main-admin" ? t.manageOthers : t.askAdmin;
}

function table(headings, rows) {
  return html`<table>
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function claims(title, told) {
  return html`<h3>${title}</h3>
    <pre tabindex="0" aria-label="${title}">${JSON.stringify(told, null, 2)}</pre>`;
}

function pick(claims, ...names) {
  return Object.fromEntries(names.filter((name) => name in claims).map((name) => [name, claims[name]]));
}
