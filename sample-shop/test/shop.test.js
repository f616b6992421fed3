import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { shop } from "../src/shop.js";
import { SessionEnded } from "../src/sign-in.js";

const baseUrl = new URL("http://localhost:3000");
const issuer = new URL("https://accounts.example/realms/b2b");

/** The realm's part, with one person who may see prices. */
const realm = {
  ended: false,
  tokens: {
    person: {
      preferred_username: "jan",
      name: "Jan <script>alert(1)</script>",
      company: { customer_number: "123456", name: 'Żółw & "Syn"', role: "employee", permissions: ["sample-shop:see-prices"] },
    },
    access: { resource_access: { "sample-shop": { roles: ["see-prices"] }, other: { roles: ["place-orders"] } } },
  },
  begin: async (language, more) => ({ address: `${issuer}/auth?${new URLSearchParams({ language, ...more })}`, pending: {} }),
  complete: async () => realm.tokens,
  current: async () => {
    if (realm.ended) throw new SessionEnded("blocked");
    return realm.tokens;
  },
  end: async () => `${issuer}/logout`,
};

let server;
before(async () => {
  await new Promise((ready) => {
    server = shop({ signIn: realm, clientId: "sample-shop", issuer, baseUrl }).listen(0, "127.0.0.1", ready);
  });
});
after(() => server.close());

test("names are shown as text", async () => {
  const { body } = await (await signedIn()).get("/");
  assert.ok(body.includes("Jan &lt;script&gt;alert(1)&lt;/script&gt;"));
  assert.ok(body.includes("Żółw &amp; &quot;Syn&quot;"));
  assert.ok(!body.includes("<script"));
});

test("what is not permitted has no working button and is refused by the server", async () => {
  const browser = await signedIn();
  const { body } = await browser.get("/");
  assert.match(body, /<button disabled[^>]*>Złóż zamówienie/);
  assert.match(body, /href="\/prices">Zobacz ceny/);
  assert.equal((await browser.get("/prices")).status, 200);
  assert.equal((await browser.get("/invoices")).status, 403);
  assert.equal((await browser.post("/orders", formToken(body))).status, 403);
});

test("a role of another app with the same name permits nothing here", async () => {
  const browser = await signedIn();
  const { body } = await browser.get("/");
  assert.equal((await browser.post("/orders", formToken(body))).status, 403);
});

test("a form from elsewhere does nothing", async () => {
  const browser = await signedIn();
  assert.equal((await browser.post("/sign-out", "guessed")).status, 403);
  assert.match((await browser.get("/")).body, /Jan/);
});

test("signing out ends the session here and in the realm", async () => {
  const browser = await signedIn();
  const answer = await browser.post("/sign-out", formToken((await browser.get("/")).body));
  assert.equal(answer.location, `${issuer}/logout`);
  assert.doesNotMatch((await browser.get("/")).body, /Jan/);
});

test("a session that the realm ended is over", async (t) => {
  const browser = await signedIn();
  t.after(() => (realm.ended = false));
  realm.ended = true;
  const answer = await browser.get("/");
  assert.equal(answer.status, 401);
  assert.match(answer.body, /Sesja się skończyła/);
  realm.ended = false;
  assert.doesNotMatch((await browser.get("/")).body, /Jan/);
});

test("another company is chosen in the realm, and whoever turns back still has the one they had", async () => {
  const browser = await signedIn();
  const { body } = await browser.get("/");
  const [, link] = body.match(/href="([^"]+)">Zmień firmę/);
  const answer = await browser.get(link);
  assert.equal(answer.location, `${issuer}/auth?language=pl&kc_action=select-company`);
  assert.match((await browser.get("/")).body, /123456/);
  assert.equal((await browser.get("/callback?code=2")).location, "/");
  assert.match((await browser.get("/")).body, /123456/);
});

test("nobody switches companies without being signed in", async () => {
  assert.equal((await new Browser().get("/switch-company")).location, "/sign-in");
});

test("the session has another name after signing in", async () => {
  const browser = new Browser();
  await browser.get("/sign-in");
  const before = browser.cookies.get("shop");
  await browser.get("/callback?code=1");
  assert.notEqual(browser.cookies.get("shop"), before);
});

test("the language is the one chosen, else the browser's, else Polish", async () => {
  const browser = new Browser();
  assert.match((await browser.get("/")).body, /<html lang="pl">/);
  assert.match((await browser.get("/", { "accept-language": "en-GB" })).body, /<html lang="en">/);
  await browser.get("/?lang=en");
  assert.match((await browser.get("/", { "accept-language": "pl" })).body, /<html lang="en">/);
});

async function signedIn() {
  const browser = new Browser();
  await browser.get("/sign-in");
  await browser.get("/callback?code=1");
  return browser;
}

function formToken(body) {
  return body.match(/name="token" value="([^"]+)"/)[1];
}

class Browser {
  cookies = new Map();

  get(path, headers) {
    return this.#send(path, { headers });
  }

  post(path, token) {
    return this.#send(path, { method: "POST", body: new URLSearchParams({ token }) });
  }

  async #send(path, options) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`http://127.0.0.1:${server.address().port}${path}`, {
      ...options,
      redirect: "manual",
      headers: { "accept-language": "*", ...options.headers, cookie },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = set.match(/^([^=]+)=([^;]*)/);
      this.cookies.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get("location"), body: await answer.text() };
  }
}
