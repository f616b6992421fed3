package io.github.companyaccounts.model.authorization;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A PDF: a version at the beginning, and at the end where its table of contents begins (ISO 32000-1, sections 7.5.2 and 7.5.5).
 * Readers look for that in the last kilobyte, and so do we.
 */
final class PdfScan implements ScanParts {

    private static final int END = 1024;

    private static final Pattern BEGINNING = Pattern.compile("%PDF-[12]\\.[0-9](?s:.*)");

    private static final Pattern ENDING = Pattern.compile("(?s).*startxref\\s+[0-9]{1,10}\\s+%%EOF.*");

    private final byte[] end = new byte[END];
    private int kept;
    private String beginning;

    @Override
    public ScanFormat format() {
        return ScanFormat.PDF;
    }

    @Override
    public int accept(byte[] bytes, int length) {
        if (beginning == null) {
            beginning = new String(bytes, 0, Math.min(length, TELLING), StandardCharsets.ISO_8859_1);
        }
        int taken = Math.min(length, END);
        int left = Math.min(kept, END - taken);
        System.arraycopy(end, kept - left, end, 0, left);
        System.arraycopy(bytes, length - taken, end, left, taken);
        kept = left + taken;
        return length;
    }

    @Override
    public void finish() {
        String last = new String(end, 0, kept, StandardCharsets.ISO_8859_1);
        if (beginning == null
                || !BEGINNING.matcher(beginning).matches()
                || !ENDING.matcher(last).matches()) {
            throw ScanParts.damaged();
        }
    }
}
