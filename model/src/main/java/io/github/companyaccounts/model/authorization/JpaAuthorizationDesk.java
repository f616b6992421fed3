package io.github.companyaccounts.model.authorization;

import io.github.companyaccounts.model.access.Actor;
import java.io.OutputStream;
import java.util.List;

/** The operator's queue in our tables. */
public final class JpaAuthorizationDesk implements AuthorizationDesk {

    @Override
    public List<FiledAuthorization> list(AuthorizationQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(AuthorizationQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FiledAuthorization get(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthorizationOutlook outlook(FiledAuthorization filed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeScan(FiledAuthorization filed, OutputStream target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthorizationContact noteContact(String id, ContactForm form, Actor operator) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FiledAuthorization approve(String id, ApprovalForm form, Actor operator) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FiledAuthorization refuse(String id, String reason, Actor operator) {
        throw new UnsupportedOperationException();
    }
}
