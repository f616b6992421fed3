package io.github.companyaccounts.it.harness;

import io.github.companyaccounts.it.api.CompanyApi;
import io.github.companyaccounts.it.api.OperatorApi;
import io.github.companyaccounts.it.api.RelyingApp;
import io.github.companyaccounts.it.api.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** A whole installation: a server with the sample realm, its database, its mail server, and the clients of its APIs. */
public final class TestBed implements AutoCloseable {

    /** The database of the shared server. */
    static final String DATABASE = "keycloak";

    /** Customer numbers are never used twice in a run, so that classes can share a server. */
    private static final AtomicInteger CUSTOMER_NUMBERS = new AtomicInteger(200_000);

    private final KeycloakServer server;
    private final Database database;
    private final MailServer mail;
    private final Phones phones;
    private final RelyingApp app;
    private final RelyingApp companyClient;
    private final TestClients clients;
    private final Tokens tokens;
    private final List<RelyingApp> moreApps = new CopyOnWriteArrayList<>();

    private TestBed(KeycloakServer server, Database database, MailServer mail, Phones phones) {
        this.server = server;
        this.database = database;
        this.mail = mail;
        this.phones = phones;
        this.clients = TestClients.at(server);
        this.app = RelyingApp.open(server, Ports.SERVERS.free(), TestClients.APP, TestClients.SECRET);
        this.companyClient =
                RelyingApp.open(server, Ports.SERVERS.free(), TestClients.COMPANY_CLIENT, TestClients.SECRET);
        clients.registerApps(app.home(), companyClient.home());
        clients.liftTheLimitOfThisAddress();
        this.tokens = new Tokens(server, clients, companyClient);
    }

    /** The distribution on a database. */
    static TestBed on(Database database, String name) {
        return on(database, name, options -> options);
    }

    /** The same, for all classes of a run. */
    static TestBed forAWholeRun(Database database, String name) {
        return on(database, name, ServerOptions::livingLong);
    }

    private static TestBed on(Database database, String name, UnaryOperator<ServerOptions> more) {
        MailServer mail = MailServer.started();
        Phones phones = Phones.open();
        ServerOptions options = more.apply(options(name, database, mail, phones));
        return new TestBed(DistributionServer.start(options), database, mail, phones);
    }

    /** A container with H2. */
    static TestBed inContainer() {
        MailServer mail = MailServer.started();
        return new TestBed(ContainerKeycloakServer.start(mail), Database.h2(), mail, Phones.open());
    }

    /**
     * Another realm of this installation, like the sample one, in which tests are alone; the caller closes it, which removes
     * it.
     *
     * @param differences settings of a realm as Keycloak's JSON names them
     */
    public TestBed withRealm(String name, Map<String, ?> differences) {
        return new TestBed(SampleRealmCopy.on(server, name, mail, differences), database, mail, phones);
    }

    /** One more node of this installation; the caller ends it. */
    KeycloakServer startNode(String name) {
        return DistributionServer.start(options(name, database, mail, phones).joining(server));
    }

    /**
     * The outbox and the deletion of companies as they are, only less patient: a node that died is noticed within
     * seconds, what was approved takes effect at once when its time has come, and what is to be forgotten is forgotten within
     * seconds. And one person may sign in twice within
     * milliseconds, as tests do and nobody else: Keycloak otherwise refuses the second while the first is still being
     * counted, on a thread of its own. And the tests are the proxy that Keycloak trusts: they say where people come from; and
     * the service that asks people on their phones.
     * Passwords are hashed with a fifteenth of the usual work: thousands are set and checked, each for a tenth of a second.
     */
    private static ServerOptions options(String name, Database database, MailServer mail, Phones phones) {
        return ServerOptions.of(name, database, mail)
                .starting("--spi-company-accounts--jpa--mail-lease=15")
                .starting("--spi-company-accounts--jpa--mail-poll=1")
                .starting("--spi-company-accounts--jpa--deletion-lease=10")
                .starting("--spi-company-accounts--jpa--authorization-poll=1")
                .starting("--spi-company-accounts--jpa--clean-up=10")
                .starting("--spi-connections-http-client--default--socket-timeout-millis=30000")
                .starting("--proxy-headers=xforwarded")
                .starting("--proxy-trusted-addresses=127.0.0.1")
                .starting("--spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri="
                        + phones.address())
                .starting("--spi-password-hashing--argon2--memory=1024")
                .starting("--spi-password-hashing--argon2--iterations=2")
                .starting("--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true");
    }

    /** A customer number nobody else in this run gets. */
    public static String newCustomerNumber() {
        return Integer.toString(CUSTOMER_NUMBERS.incrementAndGet());
    }

    public KeycloakServer server() {
        return server;
    }

    /** The stock admin API of {@link KeycloakServer#realm()}. */
    public RealmResource realm() {
        return server.admin().realm(server.realm());
    }

    public MailServer mail() {
        return mail;
    }

    public Phones phones() {
        return phones;
    }

    /** An app people sign in to; the company API does not take its tokens. */
    public RelyingApp app() {
        return app;
    }

    /** An app whose tokens the company API takes. */
    public RelyingApp companyClient() {
        return companyClient;
    }

    /**
     * One more app; it lasts as long as the installation.
     *
     * @param differences from {@link #app()} as Keycloak describes a client
     * @param scopes default client scopes besides the realm's own, such as {@code company}
     */
    public RelyingApp newApp(String clientId, Consumer<ClientRepresentation> differences, String... scopes) {
        RelyingApp app = appOfTheRealm(clientId, TestClients.SECRET);
        clients.registerApp(clientId, app.home(), differences, scopes);
        return app;
    }

    /** A difference for {@link #newApp}: people are signed in by another flow of the realm than its browser flow. */
    public Consumer<ClientRepresentation> signingInBy(String flowAlias) {
        return clients.signingInBy(flowAlias);
    }

    /** A client that the sample realm has already. */
    public RelyingApp appOfTheRealm(String clientId, String secret) {
        RelyingApp app = RelyingApp.open(server, Ports.SERVERS.free(), clientId, secret);
        moreApps.add(app);
        return app;
    }

    /** A client of another realm than the sample one; its page lasts as long as the installation. */
    public RelyingApp appOfRealm(URI realmUrl, String clientId, String secret) {
        RelyingApp app = RelyingApp.open(realmUrl, Ports.SERVERS.free(), clientId, secret);
        moreApps.add(app);
        return app;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The operator API, with all the rights operators can have. */
    public OperatorApi operator() {
        return OperatorApi.at(server, tokens.operator());
    }

    /** The company API as a program of this person uses it (direct grant); see {@link Tokens#byPassword}. */
    public CompanyApi company(String login, String password) {
        String access = tokens.byPassword(login, password).access();
        return CompanyApi.at(server, () -> access);
    }

    @Override
    public void close() {
        server.close();
        if (!(server instanceof ServerOfRealm)) {
            mail.close();
            phones.close();
        }
        app.close();
        companyClient.close();
        moreApps.forEach(RelyingApp::close);
    }
}
