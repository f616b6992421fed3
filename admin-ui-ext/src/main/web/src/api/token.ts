const MIN_VALIDITY_S = 10;

/** What of keycloak-js is needed; each console brings its own. */
interface SignedIn {
    readonly token?: string | undefined;
    readonly refreshToken?: string | undefined;
    readonly updateToken: (minValidity: number) => Promise<boolean>;
}

/** A token that is good for now; none when the sign-in has ended. Throws if the server cannot be asked. */
export async function tokenOf(keycloak: SignedIn): Promise<string | undefined> {
    try {
        await keycloak.updateToken(MIN_VALIDITY_S);
    } catch (error) {
        // keycloak-js (26.2) forgets what the server refused, and keeps what it could not ask about
        if (keycloak.refreshToken !== undefined) throw error;
        return undefined;
    }
    return keycloak.token;
}
