package io.github.companyaccounts.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is read piece by piece")
class PiecewiseInputTest {

    private final Queue<String> pieces = new ArrayDeque<>(List.of("ab", "", "\u00e9", "c"));
    private final PiecewiseInput input = new PiecewiseInput(
            () -> Optional.ofNullable(pieces.poll()).map(piece -> piece.getBytes(StandardCharsets.ISO_8859_1)));

    @Test
    @DisplayName("is the pieces in their order, empty ones too, and ends once")
    void inOrder() throws IOException {
        assertThat(input.readAllBytes()).isEqualTo(new byte[] {'a', 'b', (byte) 0xE9, 'c'});
        assertThat(input.read()).isEqualTo(-1);
        assertThat(input.read(new byte[4], 0, 4)).isEqualTo(-1);
    }

    @Test
    @DisplayName("byte by byte is the same, none of them taken for the end")
    void byteByByte() throws IOException {
        assertThat(List.of(input.read(), input.read(), input.read(), input.read(), input.read()))
                .containsExactly((int) 'a', (int) 'b', 0xE9, (int) 'c', -1);
    }

    @Test
    @DisplayName("has no piece made before those before it were taken, nor after it was closed")
    void asked() throws IOException {
        assertThat(pieces).hasSize(4);
        byte[] read = new byte[10];
        assertThat(input.read(read, 1, 0)).isZero();
        assertThat(pieces).hasSize(4);
        assertThat(input.read(read, 1, 1)).isEqualTo(1);
        assertThat(input.read(read, 2, 8)).as("what is left of the first").isEqualTo(1);
        assertThat(read).startsWith(0, 'a', 'b', 0);
        assertThat(pieces).hasSize(3);
        input.close();
        assertThat(pieces).hasSize(3);
    }

    @Test
    @DisplayName("goes on its way piece by piece, and no piece is made for somebody who is gone")
    void transferred() throws IOException {
        List<String> arrived = new ArrayList<>();
        assertThat(input.read()).isEqualTo('a');
        IOException gone = new IOException("gone");
        OutputStream target = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                arrived.add(toString(StandardCharsets.ISO_8859_1));
                reset();
                if (pieces.size() == 1) {
                    throw gone;
                }
            }
        };

        assertThatThrownBy(() -> input.transferTo(target)).isSameAs(gone);

        assertThat(arrived).as("what was left of the first, then the others").containsExactly("b", "", "\u00e9");
        assertThat(pieces).containsExactly("c");
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        assertThat(input.transferTo(rest)).isEqualTo(1);
        assertThat(rest.toString(StandardCharsets.ISO_8859_1)).isEqualTo("c");
    }

    @Test
    @DisplayName("breaks off with what went wrong")
    void broken() {
        IOException wrong = new IOException("gone");
        PiecewiseInput broken = new PiecewiseInput(() -> {
            throw new UncheckedIOException(wrong);
        });
        assertThatThrownBy(broken::read).isSameAs(wrong);
    }
}
