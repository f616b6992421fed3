/** What a person's browser does on our pages: keeps cookies, follows redirects, fills in forms. No script is run. */
export class Browser {
  #cookies = new Map();
  #server;

  /** Pages carry the server's public address; here it is reached at its local one. */
  constructor(server) {
    this.#server = server;
  }

  async open(address, options = {}, { stopAt } = {}) {
    let url = new URL(address);
    for (let redirects = 0; redirects < 20; redirects++) {
      const answer = await fetch(this.#server.local(url.href), {
        ...options,
        redirect: "manual",
        headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        signal: AbortSignal.timeout(30_000),
      });
      this.#keep(answer.headers.getSetCookie());
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status >= 400 || !location) {
        return new Page(url, answer.status, await answer.text());
      }
      url = new URL(location, url);
      if (stopAt && url.href.startsWith(stopAt)) return new Page(url, answer.status, "");
      options = {};
    }
    throw new Error(`too many redirects from ${new URL(address).pathname}`);
  }

  /** Sends the form that has the named field: what is in it already, and what is given. */
  submit(page, field, values, options) {
    const form = page.formWith(field);
    const body = new URLSearchParams({ ...form.values, ...values });
    return this.open(new URL(form.action, page.url).href, { method: "POST", body }, options);
  }

  #keep(setCookies) {
    for (const set of setCookies) {
      const [, name, value] = set.match(/^([^=]+)=([^;]*)/);
      if (value === "" || /;\s*max-age=0/i.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

class Page {
  constructor(url, status, text) {
    this.url = url;
    this.status = status;
    this.text = text;
  }

  get title() {
    return decode(this.text.match(/<title>([^<]*)/)?.[1].trim() ?? "");
  }

  formWith(field) {
    for (const [form] of this.text.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
      const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
      if (!inputs.some((input) => attribute(input, "name") === field)) continue;
      const hidden = inputs.filter((input) => attribute(input, "type") === "hidden");
      return {
        action: attribute(form.match(/<form\b[^>]*>/)[0], "action") ?? this.url.href,
        values: Object.fromEntries(hidden.map((input) => [attribute(input, "name"), attribute(input, "value") ?? ""])),
      };
    }
    throw new Error(`the page "${this.title}" (${this.status}) has no form with the field ${field}`);
  }
}

function attribute(tag, name) {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
  return value === undefined ? undefined : decode(value);
}

function decode(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
