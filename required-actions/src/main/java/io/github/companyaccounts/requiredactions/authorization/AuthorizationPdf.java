package io.github.companyaccounts.requiredactions.authorization;

import io.github.companyaccounts.requiredactions.authorization.AuthorizationText.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The text of an authorization as a PDF of one A4 page, or of more where somebody typed much (D5). What people typed is drawn as
 * letters, and nothing else: a letter that the font does not have is drawn as {@value #UNKNOWN}.
 */
final class AuthorizationPdf implements AutoCloseable {

    /** Liberation Sans, which comes with PDFBox: free to embed, and it has the letters of all languages of the Union. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Read once; nobody writes to it. */
    private static final byte[] FONT_FILE = fontFile();

    static final char UNKNOWN = '?';

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 62;
    private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
    private static final float TEXT = 10.5f;
    private static final float SMALL = 9;
    private static final float HEADING = 16;
    private static final float LINE = 1.4f;
    private static final float LABELS = 145;
    private static final float SEAL = 110;

    /** The font has no bold: its outlines are drawn as well, this thick for each point of its size. */
    private static final float BOLD = 0.035f;

    private final PDDocument document = new PDDocument();
    private final CmapLookup letters;
    private final PDType0Font font;
    private PDPageContentStream page;
    private float y;

    private AuthorizationPdf() throws IOException {
        TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(FONT_FILE));
        this.letters = outlines.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, outlines, true);
        turnPage();
    }

    private static byte[] fontFile() {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(AuthorizationText text, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AuthorizationPdf pdf = new AuthorizationPdf()) {
            pdf.document.getDocumentInformation().setTitle(pdf.drawable(text.title()));
            pdf.document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            pdf.draw(text);
            pdf.page.close();
            pdf.document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void draw(AuthorizationText text) throws IOException {
        lineOfItsOwn(text.placeAndDate(), PAPER.getWidth() - MARGIN - width(text.placeAndDate(), TEXT));
        space(14);
        paragraph(text.vendor().name(), TEXT, true);
        if (text.vendor().taxNumber() != null) {
            paragraph(text.vendor().taxNumber(), TEXT, false);
        }
        space(20);
        paragraph(text.title(), HEADING, true);
        space(8);
        paragraph(text.onBehalf(), TEXT, false);
        space(4);
        for (Fact fact : text.company()) {
            fact(fact);
        }
        space(8);
        paragraph(text.request(), TEXT, false);
        space(4);
        fact(text.login());
        space(8);
        for (String sentence : text.consequences()) {
            paragraph(sentence, TEXT, false);
            space(4);
        }
        roomToSign(text);
        space(14);
        paragraph(text.signers(), SMALL, false);
        space(3);
        paragraph(text.sending(), SMALL, false);
    }

    private void fact(Fact fact) throws IOException {
        List<String> labels = lines(fact.label(), TEXT, LABELS - 10);
        List<String> values = new ArrayList<>();
        for (String line : fact.value().lines().toList()) {
            values.addAll(lines(line, TEXT, WIDTH - LABELS));
        }
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            nextLine(TEXT);
            if (i < labels.size()) {
                put(labels.get(i), MARGIN, TEXT, false);
            }
            if (i < values.size()) {
                put(values.get(i), MARGIN + LABELS, TEXT, true);
            }
        }
        space(3);
    }

    /** A frame for the seal at the left, a line to sign on at the right; never parted by the end of a page. */
    private void roomToSign(AuthorizationText text) throws IOException {
        if (y - SEAL - 60 < MARGIN) {
            turnPage();
        }
        space(22);
        float frame = WIDTH * 0.42f;
        page.setLineWidth(0.6f);
        page.addRect(MARGIN, y - SEAL, frame, SEAL);
        page.stroke();
        float left = MARGIN + WIDTH * 0.5f;
        page.moveTo(left, y - SEAL);
        page.lineTo(MARGIN + WIDTH, y - SEAL);
        page.stroke();
        y -= SEAL;
        nextLine(SMALL);
        put(text.seal(), MARGIN, SMALL, false);
        put(text.signature(), left, SMALL, false);
    }

    private void paragraph(String text, float size, boolean bold) throws IOException {
        for (String line : lines(text, size, WIDTH)) {
            nextLine(size);
            put(line, MARGIN, size, bold);
        }
    }

    private void lineOfItsOwn(String text, float x) throws IOException {
        if (x < MARGIN) {
            paragraph(text, TEXT, false);
        } else {
            nextLine(TEXT);
            put(text, x, TEXT, false);
        }
    }

    private void space(float height) {
        y -= height;
    }

    private void nextLine(float size) throws IOException {
        if (y - size * LINE < MARGIN) {
            turnPage();
        }
        y -= size * LINE;
    }

    private void turnPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage sheet = new PDPage(PAPER);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PAPER.getHeight() - MARGIN;
    }

    private void put(String text, float x, float size, boolean bold) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(size * BOLD);
        page.newLineAtOffset(x, y);
        page.showText(drawable(text));
        page.endText();
    }

    /** Parted between words, and inside a word only if it is longer than a line. */
    private List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float blank = drawnWidth(" ", size);
        for (String word : drawable(text).split(" ", -1)) {
            float more = drawnWidth(word, size);
            if (!line.isEmpty() && used + blank + more > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used += blank;
            }
            if (used + more <= width) {
                line.append(word);
                used += more;
            } else {
                used = longWord(word, size, width, line, lines);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Letter by letter, each measured once. Returns how wide the begun line is. */
    private float longWord(String word, float size, float width, StringBuilder line, List<String> lines)
            throws IOException {
        float used = 0;
        for (int letter : word.codePoints().toArray()) {
            float more = drawnWidth(Character.toString(letter), size);
            if (!line.isEmpty() && used + more > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(letter);
            used += more;
        }
        return used;
    }

    private float width(String text, float size) throws IOException {
        return drawnWidth(drawable(text), size);
    }

    private float drawnWidth(String drawable, float size) throws IOException {
        return font.getStringWidth(drawable) / 1000 * size;
    }

    /** Letters that are typed in two parts put together, since the font has them as one; what only says how to write is left out. */
    private String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                drawable.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT) {
                drawable.appendCodePoint(letters.getGlyphId(letter) == 0 ? UNKNOWN : letter);
            }
        });
        return drawable.toString();
    }
}
