const KEY = "company-accounts.signed-in-again";

/** Remembers, over the way to the sign-in page and back, that an act is to be repeated. */
export const signedInAgain = {
    leave(): void {
        sessionStorage.setItem(KEY, location.pathname);
    },
    /** Whether the person has just come back to this page; nothing is forgotten by asking. */
    isBack(): boolean {
        return sessionStorage.getItem(KEY) === location.pathname;
    },
    /** The same, true once. */
    back(): boolean {
        const there = signedInAgain.isBack();
        sessionStorage.removeItem(KEY);
        return there;
    },
};
