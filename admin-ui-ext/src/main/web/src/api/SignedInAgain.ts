const KEY = "company-accounts.signed-in-again";

/** Remembers, over the way to the sign-in page and back, that an act is to be repeated. */
export const signedInAgain = {
    leave(): void {
        sessionStorage.setItem(KEY, location.pathname);
    },
    /** Whether the person has just come back to this page; true once. */
    back(): boolean {
        const there = sessionStorage.getItem(KEY) === location.pathname;
        sessionStorage.removeItem(KEY);
        return there;
    },
};
