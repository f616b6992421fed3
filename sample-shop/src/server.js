import { shop } from "./shop.js";
import { SignIn } from "./sign-in.js";

const port = Number(process.env.PORT ?? 3000);
const baseUrl = new URL(process.env.BASE_URL ?? `http://localhost:${port}`);
const clientId = process.env.CLIENT_ID ?? "sample-shop";
const issuer = new URL(process.env.ISSUER ?? "http://localhost:8080/realms/b2b");

const signIn = new SignIn({
  issuer,
  clientId,
  clientSecret: process.env.CLIENT_SECRET ?? "sample-shop-secret",
  baseUrl,
});

// Only this machine may talk to a sample, unless told otherwise.
const server = shop({ signIn, clientId, issuer, baseUrl }).listen(port, process.env.HOST ?? "127.0.0.1", (error) => {
  if (error) {
    console.error(`The shop cannot listen on port ${port}: ${error.message}`);
    process.exit(1);
  }
  console.log(`The shop is open at ${baseUrl}`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
