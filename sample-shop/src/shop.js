import { fileURLToPath } from "node:url";
import express from "express";
import * as pages from "./pages.js";
import { SessionEnded } from "./sign-in.js";
import { Sessions, cookie } from "./sessions.js";
import { texts } from "./texts.js";

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The shop as an Express application. */
export function shop({ signIn, clientId, issuer, baseUrl }) {
  const app = express();
  const sessions = new Sessions(baseUrl);
  const accountUrl = `${issuer.href.replace(/\/$/, "")}/account/`;

  app.disable("x-powered-by");
  app.use(securityHeaders(issuer));
  app.use(express.static(fileURLToPath(new URL("../public", import.meta.url))));
  app.use(express.urlencoded({ extended: false, limit: "10kb" }));
  app.use(chosenLanguage);

  app.get("/", withTokens, (request, response) => {
    const { session, t } = response.locals;
    if (!session) return show(request, response, t.welcome, pages.welcome(t));
    const person = personIn(session.tokens);
    show(request, response, t.welcome, pages.home(t, { session, person, may: (name) => may(session, name) }));
  });

  app.get("/sign-in", async (request, response) => {
    const { address, pending } = await signIn.begin(response.locals.t.language);
    sessions.open(request, response, { pending });
    response.redirect(address);
  });

  /** Whoever turns back in the middle still has the company they had. */
  app.get("/switch-company", withTokens, async (request, response) => {
    const { session, t } = response.locals;
    if (!session) return response.redirect("/sign-in");
    const { address, pending } = await signIn.begin(t.language, { kc_action: "select-company" });
    sessions.open(request, response, { tokens: session.tokens, pending });
    response.redirect(address);
  });

  app.get("/callback", async (request, response) => {
    const { t } = response.locals;
    const pending = sessions.of(request)?.pending;
    if (!pending) return show(request, response.status(400), t.failed, pages.message(t, t.tryAgain, pages.signInAgain(t)));
    const tokens = await signIn.complete(request.originalUrl, pending);
    sessions.open(request, response, { tokens });
    response.redirect("/");
  });

  app.post("/sign-out", fromOurPage, async (request, response) => {
    const session = sessions.of(request);
    sessions.close(request, response);
    response.redirect(session.tokens ? await signIn.end(session) : "/");
  });

  app.get("/prices", withTokens, only("see-prices"), (request, response) => {
    const { t } = response.locals;
    show(request, response, t.prices, pages.prices(t));
  });

  app.get("/invoices", withTokens, only("see-invoices"), (request, response) => {
    const { t } = response.locals;
    show(request, response, t.invoices, pages.invoices(t));
  });

  app.post("/orders", fromOurPage, withTokens, only("place-orders"), (request, response) => {
    const { t } = response.locals;
    show(request, response, t.ordered, pages.message(t, t.orderedText));
  });

  app.use((request, response) => {
    const { t } = response.locals;
    show(request, response.status(404), t.notFound, pages.message(t, ""));
  });

  app.use((error, request, response, next) => {
    if (response.headersSent) return next(error);
    const t = response.locals.t ?? texts();
    if (error instanceof SessionEnded) {
      sessions.close(request, response);
      response.locals.session = undefined;
      return show(request, response.status(401), t.ended, pages.message(t, t.endedText, pages.signInAgain(t)));
    }
    console.error(`${request.method} ${request.path}: ${error.code ?? error.name}: ${error.message}`);
    if (request.path === "/callback") {
      return show(request, response.status(400), t.failed, pages.message(t, t.failedText, pages.signInAgain(t)));
    }
    show(request, response.status(error.status ?? 503), t.unavailable, pages.message(t, t.unavailableText));
  });

  return app;

  function show(request, response, title, content) {
    const { t, session } = response.locals;
    const path = request.method === "GET" && response.statusCode === 200 ? request.path : "/";
    response.set("Cache-Control", "no-store").send(pages.page(t, { title, session, accountUrl, path }, content));
  }

  /** Renewing comes first, so that whatever is shown or allowed follows what the realm says now. */
  async function withTokens(request, response, next) {
    const session = sessions.of(request);
    if (session?.tokens) {
      await signIn.current(session);
      response.locals.session = session;
    }
    next();
  }

  /** The button is not there either, but it is here that the shop decides. */
  function only(permission) {
    return (request, response, next) => {
      const { session, t } = response.locals;
      if (!session) return response.redirect("/sign-in");
      if (may(session, permission)) return next();
      const why = pages.whyNot(t, personIn(session.tokens));
      show(request, response.status(403), t.refused, pages.message(t, why));
    };
  }

  function may(session, permission) {
    return session.tokens.access.resource_access?.[clientId]?.roles?.includes(permission) ?? false;
  }

  /** Another site's form does not know the session's token. */
  function fromOurPage(request, response, next) {
    const session = sessions.of(request);
    if (session && request.body?.token === session.formToken) return next();
    const { t } = response.locals;
    show(request, response.status(403), t.ended, pages.message(t, t.tryAgain));
  }
}

function personIn({ person }) {
  return { name: person.name ?? person.preferred_username, login: person.preferred_username, company: person.company };
}

/** `?lang=` chooses and is remembered; then what was chosen before; then what the browser asks for. */
function chosenLanguage(request, response, next) {
  const t = texts(request.query.lang, cookie(request, "lang"), request.acceptsLanguages("pl", "en") || undefined);
  if (request.query.lang === t.language) response.cookie("lang", t.language, { httpOnly: true, sameSite: "lax", maxAge: YEAR });
  response.locals.t = t;
  next();
}

/** Form targets name the realm too: browsers apply them to where the answer to signing out redirects. */
function securityHeaders(issuer) {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${issuer.origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return (request, response, next) => {
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
    next();
  };
}
