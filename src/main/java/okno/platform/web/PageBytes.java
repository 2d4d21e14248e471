package okno.platform.web;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// What a template writes, in UTF-8 and one piece: pages are short texts by the thousand, and each
/// would be an array of its own. The array is lent: the next page is written over it.
final class PageBytes implements TemplateOutput, AutoCloseable {
    private static final byte[] NONE = {};
    private static final int USUAL = 64 * 1024;
    private static final BlockingQueue<byte[]> SPARE = new ArrayBlockingQueue<>(16);

    private byte[] bytes;
    private int length;

    PageBytes() {
        var spare = SPARE.poll();
        bytes = spare == null ? new byte[USUAL] : spare;
    }

    /// What was written, until this is closed.
    ByteRun run() {
        return new ByteRun(bytes, 0, length);
    }

    int length() {
        return length;
    }

    @Override
    public void close() {
        // One page may be large; its array would stay so for all after it.
        if (bytes.length == USUAL) {
            SPARE.offer(bytes);
        }
        bytes = NONE;
        length = 0;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        reserve(3 * (to - from));
        var into = bytes;
        int end = length;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (sign < 0x80) {
                into[end++] = (byte) sign;
            } else if (sign < 0x800) {
                into[end++] = (byte) (0xc0 | (sign >> 6));
                into[end++] = (byte) (0x80 | (sign & 0x3f));
            } else if (Character.isSurrogate(sign)) {
                length = end;
                writeRare(text, at, to);
                return;
            } else {
                into[end++] = (byte) (0xe0 | (sign >> 12));
                into[end++] = (byte) (0x80 | ((sign >> 6) & 0x3f));
                into[end++] = (byte) (0x80 | (sign & 0x3f));
            }
        }
        length = end;
    }

    /// What begins with a sign that takes two places in the text.
    private void writeRare(String text, int from, int to) {
        writeBinaryContent(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeBinaryContent(byte[] written) {
        reserve(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
