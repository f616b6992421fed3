import { createHash, randomBytes } from "node:crypto";
import { Browser } from "./browser.js";

/** Keycloak as this machine reaches it: the realm's tokens, the operator API and the company API. */
export class Server {
  #public;
  #local;

  constructor({ publicAddress, localAddress }) {
    this.#public = publicAddress;
    this.#local = localAddress;
  }

  get public() {
    return this.#public;
  }

  get realm() {
    return `${this.#public}/realms/b2b`;
  }

  /** The same address on this machine, where the public name need not be known. */
  local(address) {
    return address.startsWith(this.#public) ? this.#local + address.slice(this.#public.length) : address;
  }

  /** The realm of the server's own administrators, who may change a realm's settings. */
  async administrator(username, password) {
    const token = await this.#token(`${this.#public}/realms/master`, {
      grant_type: "password",
      client_id: "admin-cli",
      username,
      password,
    });
    return new Api(this, `${this.#public}/admin/realms/b2b`, token);
  }

  /** The operator's systems, by client credentials. */
  async operator(secret) {
    const token = await this.#token(this.realm, {
      grant_type: "client_credentials",
      client_id: "operator",
      client_secret: secret,
    });
    return new Api(this, `${this.#public}/admin/realms/b2b/companies`, token);
  }

  /** A person who manages a company, signed in to the account console as they would be in a browser. */
  async person(login, password, customerNumber) {
    const home = `${this.realm}/account/`;
    const verifier = randomBytes(32).toString("base64url");
    const request = new URLSearchParams({
      client_id: "account-console",
      redirect_uri: home,
      response_type: "code",
      scope: "openid",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    const browser = new Browser(this);
    const form = await browser.open(`${this.realm}/protocol/openid-connect/auth?${request}`);
    const signedIn = await browser.submit(form, "password", { username: login, password }, { stopAt: home });
    const code = signedIn.url.searchParams.get("code");
    if (!code) throw new Error(`${login} cannot sign in: the page says "${signedIn.title}"`);
    const token = await this.#token(this.realm, {
      grant_type: "authorization_code",
      client_id: "account-console",
      redirect_uri: home,
      code,
      code_verifier: verifier,
    });
    return new Api(this, `${this.realm}/company/${customerNumber}`, token);
  }

  async #token(realm, parameters) {
    const answer = await fetch(this.local(`${realm}/protocol/openid-connect/token`), {
      method: "POST",
      body: new URLSearchParams(parameters),
      signal: AbortSignal.timeout(30_000),
    });
    const { access_token: token, error_description: reason } = await answer.json();
    if (!answer.ok) throw new Error(`no token for ${parameters.username ?? parameters.client_id}: ${reason}`);
    return token;
  }
}

/** One part of the server's API with one token. */
class Api {
  #server;
  #root;
  #token;

  constructor(server, root, token) {
    this.#server = server;
    this.#root = root;
    this.#token = token;
  }

  /** Undefined if there is no such thing. */
  async find(path) {
    const answer = await this.#call("GET", path);
    return answer.status === 404 ? undefined : this.#read(answer, "GET", path);
  }

  async get(path) {
    return this.#read(await this.#call("GET", path), "GET", path);
  }

  async put(path, body) {
    return this.#read(await this.#call("PUT", path, body), "PUT", path);
  }

  async post(path, body) {
    return this.#read(await this.#call("POST", path, body), "POST", path);
  }

  #call(method, path, body) {
    return fetch(this.#server.local(this.#root + path), {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(body && { "content-type": "application/json" }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
  }

  async #read(answer, method, path) {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${this.#root}${path} answered ${answer.status}: ${text}`);
    return /\bjson\b/.test(answer.headers.get("content-type")) ? JSON.parse(text) : undefined;
  }
}
