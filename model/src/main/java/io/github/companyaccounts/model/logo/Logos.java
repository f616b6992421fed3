package io.github.companyaccounts.model.logo;

import io.github.companyaccounts.model.access.Actor;
import io.github.companyaccounts.model.company.Company;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/**
 * Logos of companies (C8), for the apps that print them on offers. A logo's address needs no token and cannot be guessed; it
 * dies when the logo is changed or removed.
 */
public interface Logos {

    /** First part of a logo's address below the realm's. */
    String PATH = "company-logo";

    /** Where the company's logo is; one SQL statement. */
    Optional<URI> addressOf(String companyId);

    /**
     * What is served at an address: a PNG that was written here.
     *
     * @param name last part of the address
     */
    Optional<byte[]> picture(String name);

    /**
     * Unpacks a picture and keeps what is seen of it, shrunk, as a new one (see {@link LogoPicture}). Admins only.
     *
     * @param picture PNG, JPEG or WebP; read no further than a logo may be large
     * @return its address
     * @throws io.github.companyaccounts.model.RefusedException PICTURE_FORMAT, PICTURE_TOO_LARGE, PICTURE_DAMAGED, BUSY
     */
    URI change(Company company, InputStream picture, Actor actor);

    /** Does nothing if there is none. Admins only. */
    void remove(Company company, Actor actor);
}
