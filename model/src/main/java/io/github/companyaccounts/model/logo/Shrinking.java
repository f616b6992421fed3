package io.github.companyaccounts.model.logo;

import java.awt.image.BufferedImage;

/**
 * A picture made to fit into a square, its proportions kept; a smaller one stays as it is. Each new pixel is the mean of those
 * it covers, so that thin lines of a logo do not vanish. Without {@code Graphics2D}: nothing of a desktop is needed.
 */
final class Shrinking {

    private final BufferedImage source;
    private final int width;
    private final int height;

    Shrinking(BufferedImage source, int side) {
        this.source = source;
        int longer = Math.max(source.getWidth(), source.getHeight());
        double factor = longer <= side ? 1 : (double) side / longer;
        this.width = Math.max(1, (int) Math.round(source.getWidth() * factor));
        this.height = Math.max(1, (int) Math.round(source.getHeight() * factor));
    }

    BufferedImage shrunk() {
        boolean opaque = !source.getColorModel().hasAlpha();
        BufferedImage target =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            target.setRGB(0, y, width, 1, row(y), 0, width);
        }
        return target;
    }

    private int[] row(int y) {
        int top = first(y, height, source.getHeight());
        int bottom = end(y, height, source.getHeight());
        int[] line = new int[source.getWidth()];
        Mean[] means = new Mean[width];
        for (int x = 0; x < width; x++) {
            means[x] = new Mean();
        }
        for (int from = top; from < bottom; from++) {
            source.getRGB(0, from, line.length, 1, line, 0, line.length);
            for (int x = 0; x < width; x++) {
                for (int i = first(x, width, line.length); i < end(x, width, line.length); i++) {
                    means[x].add(line[i]);
                }
            }
        }
        int[] row = new int[width];
        for (int x = 0; x < width; x++) {
            row[x] = means[x].argb();
        }
        return row;
    }

    private static int first(int index, int of, int length) {
        return (int) ((long) index * length / of);
    }

    private static int end(int index, int of, int length) {
        return Math.max(first(index, of, length) + 1, first(index + 1, of, length));
    }

    /** Colours count as much as they are seen: those of transparent pixels do not. */
    private static final class Mean {

        private long alpha;
        private long red;
        private long green;
        private long blue;
        private int count;

        void add(int argb) {
            int weight = argb >>> 24;
            alpha += weight;
            red += (long) weight * (argb >> 16 & 0xFF);
            green += (long) weight * (argb >> 8 & 0xFF);
            blue += (long) weight * (argb & 0xFF);
            count++;
        }

        int argb() {
            if (alpha == 0) {
                return 0;
            }
            return rounded(alpha, count) << 24
                    | rounded(red, alpha) << 16
                    | rounded(green, alpha) << 8
                    | rounded(blue, alpha);
        }

        private static int rounded(long sum, long by) {
            return (int) ((sum + by / 2) / by);
        }
    }
}
