package io.github.companyaccounts.model.authorization;

import java.util.Locale;

/** What a scan is by its content. Stored by name: never rename. */
public enum ScanFormat {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String ending;

    ScanFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String external() {
        return name().toLowerCase(Locale.ROOT);
    }
}
