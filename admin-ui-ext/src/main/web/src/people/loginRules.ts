/** What a login has to look like, told while it is typed; the server decides. */
export const LOGIN_RULES = [
    { text: "login-rule-length", met: (login: string) => login.length >= 3 && login.length <= 100 },
    { text: "login-rule-letters", met: (login: string) => /^[a-z0-9._-]*$/.test(login) },
    { text: "login-rule-reserved", met: (login: string) => !/^[0-9]+_admin$/.test(login) },
] as const;
