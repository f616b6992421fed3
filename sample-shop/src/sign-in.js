import * as oidc from "openid-client";

/** The realm no longer gives tokens for this session: blocked, signed out elsewhere, or too old. */
export class SessionEnded extends Error {}

/** OpenID Connect with one realm: authorization code with PKCE, refresh, sign-out. */
export class SignIn {
  #settings;
  #provider;
  #refreshing = new WeakMap();

  constructor(settings) {
    this.#settings = settings;
  }

  /** Where to send the browser, and what has to be remembered until it comes back; `more` is asked for besides. */
  async begin(language, more = {}) {
    const pending = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
    };
    const address = oidc.buildAuthorizationUrl(await this.#realm(), {
      redirect_uri: this.#here("/callback"),
      scope: "openid",
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: "S256",
      state: pending.state,
      nonce: pending.nonce,
      ui_locales: language,
      ...more,
    });
    return { address: address.href, pending };
  }

  /** Exchanges the code the browser came back with. */
  async complete(path, pending) {
    const answer = await oidc.authorizationCodeGrant(await this.#realm(), new URL(this.#here(path)), {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    return tokens(answer);
  }

  /**
   * The session's tokens, renewed when the access token is over: that is when a lost permission shows.
   * Two requests at once share one renewal, since a refresh token may be good for one use only.
   */
  async current(session) {
    if (session.tokens.expires > Date.now()) return session.tokens;
    if (!this.#refreshing.has(session)) {
      this.#refreshing.set(
        session,
        this.#refresh(session).finally(() => this.#refreshing.delete(session)),
      );
    }
    return this.#refreshing.get(session);
  }

  /** Where to send the browser to end the session in the realm as well. */
  async end(session) {
    return oidc.buildEndSessionUrl(await this.#realm(), {
      id_token_hint: session.tokens.idToken,
      post_logout_redirect_uri: this.#here("/"),
    }).href;
  }

  async #refresh(session) {
    try {
      const answer = await oidc.refreshTokenGrant(await this.#realm(), session.tokens.refreshToken);
      session.tokens = tokens(answer);
      return session.tokens;
    } catch (error) {
      if (error instanceof oidc.ResponseBodyError && error.error === "invalid_grant") {
        throw new SessionEnded("the realm refused to renew the tokens", { cause: error });
      }
      throw error;
    }
  }

  /** Read when first needed, and again after a failure: the shop may be up before the realm is. */
  #realm() {
    const { issuer, clientId, clientSecret } = this.#settings;
    // the library refuses plain http, which is what a realm on one's own machine has
    const execute = issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
    this.#provider ??= oidc
      .discovery(issuer, clientId, clientSecret, undefined, { execute })
      .catch((error) => {
        this.#provider = undefined;
        throw error;
      });
    return this.#provider;
  }

  #here(path) {
    return new URL(path, this.#settings.baseUrl).href;
  }
}

function tokens(answer) {
  const secondsToLive = answer.expiresIn() ?? 60;
  return {
    idToken: answer.id_token,
    refreshToken: answer.refresh_token,
    expires: Date.now() + (secondsToLive - 5) * 1000,
    person: answer.claims(),
    // Straight from the token endpoint, so there is no signature to check here: an API that gets it from others must.
    access: JSON.parse(Buffer.from(answer.access_token.split(".")[1], "base64url").toString("utf8")),
  };
}
