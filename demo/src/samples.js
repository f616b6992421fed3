/** The password of every account that is activated here. It is printed, and worth nothing anywhere else. */
export const PASSWORD = "moje-dlugie-haslo";

const ORDERS = "sample-shop:place-orders";
const INVOICES = "sample-shop:see-invoices";
const PRICES = "sample-shop:see-prices";

/**
 * Two companies with people in different states. `state` is where each account is taken: `invited` leaves the mail in
 * the inbox for whoever wants to try the activation page, `created` sends none. `recorded` is what the operator's systems
 * know: by the last part of the address, and by their own keys.
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
    recorded: {
      addresses: {
        "LODZ-1": { name: "Magazyn Łódź", street: "ul. Składowa 7", postalCode: "90-127", city: "Łódź", country: "PL", phone: "+48 42 555 01 24" },
        "GDYNIA-1": { name: "Sklep Gdynia", street: "ul. Morska 40", postalCode: "81-225", city: "Gdynia", country: "PL" },
      },
      products: {
        "SHOP-1": { name: "Sklep dla firm", kind: "service", state: "active", paidUntil: "2027-12-31", permissions: [ORDERS], cancellable: true },
        "PRICES-1": { name: "Cennik hurtowy", kind: "licence", licenceNumber: "CH-4711-2026", state: "active", paidUntil: "2027-06-30", permissions: [PRICES], cancellable: true },
        "SUPPORT-1": { name: "Opiekun handlowy", kind: "service", state: "ended", paidUntil: "2025-12-31" },
      },
      transactions: {
        "2026-09-0311": { date: "2026-09-30", number: "FV/2026/09/0311", description: "Zamówienie 88120", amount: "4180.77", currency: "PLN", state: "paid" },
        "2026-10-0274": { date: "2026-10-31", number: "FV/2026/10/0274", description: "Zamówienie 88544", amount: "1299.00", currency: "PLN", state: "overdue" },
        "2026-11-0042": { date: "2026-11-12", number: "FV/2026/11/0042", description: "Zamówienie 89002", amount: "615.30", currency: "PLN", state: "open" },
      },
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
    recorded: {
      addresses: {},
      products: {
        "SHOP-1": { name: "Business shop", kind: "service", state: "active", paidUntil: "2027-03-31", permissions: [ORDERS], cancellable: true },
      },
      transactions: {
        "2026-11-0051": { date: "2026-11-14", number: "FV/2026/11/0051", description: "Order 89057", amount: "248.00", currency: "PLN", state: "open" },
      },
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
