package okno.attachments.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// A server that speaks the language of clamd, and may do it badly. It knows one virus: EICAR.
final class ClamdServer implements AutoCloseable {
    /// The test file of EICAR, in two halves, so that no antivirus takes this source for it.
    static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket socket;
    private final Manner manner;
    private final CountDownLatch over = new CountDownLatch(1);

    /// How it behaves.
    enum Manner {
        /// As it should.
        PROPER,
        /// Takes everything and never answers.
        SILENT,
        /// Takes the connection and reads nothing.
        DEAF,
        /// Hangs up after the first piece.
        HANGS_UP,
        /// Dies in the middle of its answer, which is that of a clean file so far.
        CUT,
        /// Takes no more than 100 kilobytes.
        SMALL,
        /// Cannot scan.
        BROKEN,
        /// Answers without end.
        ENDLESS
    }

    private ClamdServer(Manner manner) throws IOException {
        this.manner = manner;
        this.socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    }

    static ClamdServer start(Manner manner) throws IOException {
        var server = new ClamdServer(manner);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var talk = socket.accept()) {
                answer(talk);
            } catch (IOException | InterruptedException _) {
                // The other side hung up, or the test is over.
            }
        }
    }

    private void answer(Socket talk) throws IOException, InterruptedException {
        if (manner == Manner.DEAF) {
            over.await();
            return;
        }
        var in = new DataInputStream(talk.getInputStream());
        var out = talk.getOutputStream();
        var command = command(in);
        if (command.equals("zPING")) {
            say(out, "PONG\0");
        } else if (command.equals("zINSTREAM")) {
            stream(in, out);
        } else {
            say(out, "UNKNOWN COMMAND\0");
        }
    }

    private void stream(DataInputStream in, OutputStream out)
            throws IOException, InterruptedException {
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (manner == Manner.HANGS_UP) {
                return;
            }
            if (manner == Manner.SMALL && content.size() > 100_000) {
                say(out, "INSTREAM size limit exceeded. ERROR\0");
                return;
            }
        }
        var infected = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        switch (manner) {
            case SILENT -> over.await();
            case CUT -> say(out, "stream: OK");
            case BROKEN -> say(out, "stream: Can't allocate memory ERROR\0");
            case ENDLESS -> say(out, "stream: OK".repeat(10_000));
            default -> say(out, infected ? "stream: Eicar-Test FOUND\0" : "stream: OK\0");
        }
    }

    private static String command(DataInputStream in) throws IOException {
        var said = new StringBuilder();
        for (int one = in.read(); one > 0; one = in.read()) {
            said.append((char) one);
        }
        return said.toString();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
