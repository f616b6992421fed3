package io.github.companyaccounts.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.KeycloakSanitizerMethod;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

/** One of our themes with its parent behind it, rendered by the server's own renderer. */
final class CompanyAccountsTheme implements Theme {

    static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("pl"), Locale.ENGLISH);

    private final Theme ours;
    private final Theme parent;

    private CompanyAccountsTheme(Type type) {
        try {
            ClassLoader classes = CompanyAccountsTheme.class.getClassLoader();
            ours = new ClassLoaderTheme("company-accounts", type, classes);
            parent = new ClassLoaderTheme(ours.getParentName(), type, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompanyAccountsTheme login() {
        return new CompanyAccountsTheme(Type.LOGIN);
    }

    static CompanyAccountsTheme email() {
        return new CompanyAccountsTheme(Type.EMAIL);
    }

    /** What is written in our own bundle. */
    Properties ownMessages(Locale language) {
        return messages(ours, language);
    }

    /** What a page in that language finds: ours before the parent's of the same language. */
    Properties effectiveMessages(Locale language) {
        Properties all = new Properties();
        all.putAll(messages(parent, language));
        all.putAll(ownMessages(language));
        return all;
    }

    /** Our own templates, by their names below the theme's folder. */
    Map<String, String> ownTemplates() {
        Path folder = Path.of(
                "src/main/resources/theme/company-accounts", getType().name().toLowerCase(Locale.ROOT));
        Map<String, String> templates = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                templates.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }

    String render(String template, Locale language, Map<String, ?> attributes) {
        Map<String, Object> model = new HashMap<>(attributes);
        model.put("msg", new MessageFormatterMethod(language, effectiveMessages(language)));
        try {
            model.put("properties", getProperties());
            return new DefaultFreeMarkerProvider(null, new KeycloakSanitizerMethod())
                    .processTemplate(model, template, this);
        } catch (FreeMarkerException e) {
            throw new AssertionError("cannot render " + template, e);
        }
    }

    private static Properties messages(Theme theme, Locale language) {
        try {
            return theme.getMessages(language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return ours.getName();
    }

    @Override
    public String getParentName() {
        return ours.getParentName();
    }

    @Override
    public String getImportName() {
        return ours.getImportName();
    }

    @Override
    public Type getType() {
        return ours.getType();
    }

    @Override
    public URL getTemplate(String name) throws IOException {
        URL own = ours.getTemplate(name);
        return own == null ? parent.getTemplate(name) : own;
    }

    @Override
    public InputStream getResourceAsStream(String path) throws IOException {
        InputStream own = ours.getResourceAsStream(path);
        return own == null ? parent.getResourceAsStream(path) : own;
    }

    @Override
    public Properties getMessages(Locale locale) {
        return effectiveMessages(locale);
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) {
        return effectiveMessages(locale);
    }

    @Override
    public Properties getEnhancedMessages(RealmModel realm, Locale locale) {
        return effectiveMessages(locale);
    }

    @Override
    public Properties getProperties() {
        try {
            Properties all = new Properties();
            all.putAll(parent.getProperties());
            all.putAll(ours.getProperties());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
