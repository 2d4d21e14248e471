package okno.attachments.antivirus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks clamd over TCP, a connection a file: `INSTREAM` takes the content in pieces, each after its
/// length in four bytes, and a length of zero ends it; commands and answers end with a zero byte.
final class ClamdScanner implements VirusScanner {
    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String STREAM = "stream: ";
    private static final String FOUND = " FOUND";

    private final AntivirusSettings settings;

    ClamdScanner(AntivirusSettings settings) {
        this.settings = settings;
    }

    /// What is said on a connection.
    @FunctionalInterface
    private interface Talk {
        String on(Socket socket) throws IOException;
    }

    @Override
    public Verdict scan(InputStream content) {
        try {
            return verdict(talk(settings.timeout(), socket -> send(socket, content)));
        } catch (IOException e) {
            return new Verdict.Unavailable(reason(e));
        }
    }

    @Override
    public boolean answers() {
        try {
            return talk(settings.connectTimeout(), ClamdScanner::ping).equals("PONG");
        } catch (IOException e) {
            LOG.info("the antivirus does not answer: {}", reason(e));
            return false;
        }
    }

    /// Only what says that all was looked at counts as clean: a part of an answer, an error or
    /// words of another program do not.
    private static Verdict verdict(String answer) {
        if (answer.equals(STREAM + "OK")) {
            return new Verdict.Clean();
        }
        return answer.startsWith(STREAM) && answer.endsWith(FOUND)
                ? new Verdict.Infected(
                        answer.substring(STREAM.length(), answer.length() - FOUND.length()))
                : new Verdict.Unavailable(answer);
    }

    private static String ping(Socket socket) throws IOException {
        socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
        return answer(socket);
    }

    private String send(Socket socket, InputStream content) throws IOException {
        try {
            write(socket.getOutputStream(), content);
        } catch (SocketException e) {
            // It may have said why before it hung up.
            try {
                return answer(socket);
            } catch (IOException _) {
                throw e;
            }
        }
        return answer(socket);
    }

    private void write(OutputStream out, InputStream content) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        // The length and the bytes leave in one write.
        var piece = new byte[Integer.BYTES + PIECE];
        long sent = 0;
        for (int read = content.readNBytes(piece, Integer.BYTES, PIECE);
                read > 0;
                read = content.readNBytes(piece, Integer.BYTES, PIECE)) {
            sent += read;
            if (sent > settings.bytes()) {
                throw new IOException("larger than " + settings.megabytes() + " MB");
            }
            ByteBuffer.wrap(piece).putInt(read);
            out.write(piece, 0, Integer.BYTES + read);
        }
        out.write(new byte[Integer.BYTES]);
    }

    private static String answer(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var said = new StringBuilder();
        for (int one = in.read(); one != 0; one = in.read()) {
            if (one < 0) {
                throw new IOException("the answer ends in the middle");
            }
            if (said.length() == LONGEST_ANSWER) {
                throw new IOException("the answer has no end");
            }
            said.append(one < ' ' || one > '~' ? '?' : (char) one);
        }
        return said.toString();
    }

    /// The connection is closed at the end of its time, whatever it waits for.
    private String talk(Duration limit, Talk talk) throws IOException {
        try (var socket = new Socket()) {
            var end =
                    CompletableFuture.runAsync(
                            () -> close(socket),
                            CompletableFuture.delayedExecutor(
                                    limit.toMillis(), TimeUnit.MILLISECONDS));
            try {
                socket.connect(
                        new InetSocketAddress(settings.host(), settings.port()),
                        Math.toIntExact(settings.connectTimeout().toMillis()));
                return talk.on(socket);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection that is over could not be closed", e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
