/** The password of every account that is activated here. It is printed, and worth nothing anywhere else. */
export const PASSWORD = "moje-dlugie-haslo";

const ORDERS = "sample-shop:place-orders";
const INVOICES = "sample-shop:see-invoices";
const PRICES = "sample-shop:see-prices";

/**
 * Two companies with people in different states. `state` is where each account is taken: `invited` leaves the mail in
 * the inbox for whoever wants to try the activation page, `created` sends none.
 */
export const COMPANIES = [
  {
    customerNumber: "123456",
    data: {
      name: "Przykład Sp. z o.o.",
      taxId: "1234563218",
      legalForm: "registered-company",
      phone: "+48 22 555 01 23",
      email: "biuro@przyklad.example",
      seat: { street: "ul. Długa 7", postalCode: "00-238", city: "Warszawa", country: "PL" },
      contractRef: "2026/0117",
      mainAdmin: { firstName: "Anna", lastName: "Nowak", email: "anna.nowak@przyklad.example", locale: "pl" },
      notify: true,
    },
    people: [
      person("jan.kowalski", "Jan", "Kowalski", "active", { permissions: [ORDERS, INVOICES, PRICES], admin: true }),
      person("maria.wisniewska", "Maria", "Wiśniewska", "active", { permissions: [ORDERS, PRICES] }),
      person("piotr.zielinski", "Piotr", "Zieliński", "active", { permissions: [PRICES] }),
      person("tomasz.kaminski", "Tomasz", "Kamiński", "blocked", { permissions: [ORDERS] }),
      person("katarzyna.wojcik", "Katarzyna", "Wójcik", "invited", { permissions: [INVOICES] }),
      person("agnieszka.lewandowska", "Agnieszka", "Lewandowska", "created", { permissions: [] }),
    ],
  },
  {
    customerNumber: "200200",
    data: {
      name: "Green Garden Emma Smith",
      taxId: "5555555555",
      legalForm: "sole-trader",
      phone: "+48 58 555 04 56",
      email: "office@greengarden.example",
      seat: { street: "ul. Morska 12", postalCode: "81-225", city: "Gdynia", country: "PL" },
      contractRef: "2026/0245",
      mainAdmin: { firstName: "Emma", lastName: "Smith", email: "emma@greengarden.example", locale: "en" },
      notify: true,
    },
    people: [
      person("oliver", "Oliver", "Brown", "active", { permissions: [ORDERS, PRICES], domain: "greengarden.example", locale: "en" }),
      person("zofia", "Zofia", "Dąbrowska", "invited", { permissions: [INVOICES], domain: "greengarden.example" }),
    ],
  },
];

function person(login, firstName, lastName, state, more) {
  const { permissions, admin = false, domain = "przyklad.example", locale = "pl" } = more;
  return { login, firstName, lastName, email: `${login}@${domain}`, locale, permissions, admin, state };
}
