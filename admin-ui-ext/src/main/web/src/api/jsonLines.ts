/**
 * Lines of JSON while they come, those of one piece at a time, however the network cuts them. A line counts once its end is
 * there. Whoever reads no further gives up the rest.
 */
export async function* jsonLines(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly unknown[], void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let begun = "";
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return;
            const lines = (begun + decoder.decode(value, { stream: true })).split("\n");
            begun = lines.pop() ?? "";
            if (lines.length > 0) yield lines.map((line): unknown => JSON.parse(line));
        }
    } finally {
        // what cannot be given up any more is over already
        await reader.cancel().catch(() => undefined);
    }
}
