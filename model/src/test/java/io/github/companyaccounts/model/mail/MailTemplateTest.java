package io.github.companyaccounts.model.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail's template")
class MailTemplateTest {

    @Test
    @DisplayName("has a file and a subject in the e-mail theme")
    void fileAndSubject() {
        assertThat(MailTemplate.ACTIVATION_MAIN_ADMIN.file()).isEqualTo("activation-main-admin");
        assertThat(MailTemplate.ACTIVATION_MAIN_ADMIN.subjectKey()).isEqualTo("activationMainAdminSubject");
        assertThat(MailTemplate.EMAIL_CHANGED.subjectKey()).isEqualTo("emailChangedSubject");
    }
}
