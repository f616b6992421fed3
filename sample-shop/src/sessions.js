import { randomBytes } from "node:crypto";

const IDLE = 8 * 60 * 60 * 1000;
const SIGNING_IN = 30 * 60 * 1000;
const AT_MOST = 10_000;

/** Sessions in memory; the browser holds nothing but a random name of one. */
export class Sessions {
  #name;
  #secure;
  #sessions = new Map();

  /** With https the name gets the prefix that keeps other hosts of the domain from setting the cookie. */
  constructor(baseUrl) {
    this.#secure = baseUrl.protocol === "https:";
    this.#name = this.#secure ? "__Host-shop" : "shop";
  }

  of(request) {
    const id = this.#idIn(request);
    const session = this.#sessions.get(id);
    if (!session) return undefined;
    if (session.until < Date.now()) {
      this.#sessions.delete(id);
      return undefined;
    }
    if (session.tokens) session.until = Date.now() + IDLE;
    return session;
  }

  /** A new session under a new name, so that a name planted before signing in is worth nothing after it. */
  open(request, response, content) {
    this.#sessions.delete(this.#idIn(request));
    this.#makeRoom();
    const id = randomBytes(32).toString("base64url");
    const session = {
      ...content,
      formToken: randomBytes(16).toString("base64url"),
      until: Date.now() + (content.tokens ? IDLE : SIGNING_IN),
    };
    this.#sessions.set(id, session);
    response.cookie(this.#name, id, this.#cookie());
    return session;
  }

  close(request, response) {
    this.#sessions.delete(this.#idIn(request));
    response.clearCookie(this.#name, this.#cookie());
  }

  #cookie() {
    return { httpOnly: true, sameSite: "lax", secure: this.#secure, path: "/" };
  }

  #idIn(request) {
    return cookie(request, this.#name);
  }

  #makeRoom() {
    const now = Date.now();
    for (const [id, session] of this.#sessions) {
      if (session.until < now) this.#sessions.delete(id);
    }
    // a Map keeps the order of insertion: the first is the oldest
    if (this.#sessions.size >= AT_MOST) this.#sessions.delete(this.#sessions.keys().next().value);
  }
}

/** The value of a cookie the browser sent, or undefined. */
export function cookie(request, name) {
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name) return value;
  }
  return undefined;
}
