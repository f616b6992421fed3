package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.legal.Origin;
import java.io.InputStream;
import java.util.Optional;

/** Signed authorizations in our tables. */
public final class JpaAuthorizations implements Authorizations {

    @Override
    public AuthorizationForm checked(AuthorizationForm typed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Draft start(AuthorizationForm typed, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Confirmed confirm(String draftId, String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthorizationForm form(String draftId, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Filed file(String draftId, String key, InputStream scan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseSeen> state(String number, String code, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(String number, String code, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Objectionable> objection(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void object(String secret, String reason) {
        throw new UnsupportedOperationException();
    }
}
