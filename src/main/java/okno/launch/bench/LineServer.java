package okno.launch.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Listens on a free port of this machine and talks with each caller on a thread of its own.
abstract class LineServer implements AutoCloseable {
    private static final int BACKLOG = 512;

    private final ServerSocket socket;

    LineServer() throws IOException {
        socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /// Begins to listen.
    final void open() {
        Thread.ofVirtual().start(this::accept);
    }

    final int port() {
        return socket.getLocalPort();
    }

    /// Talks until the caller has no more to say.
    abstract void talk(Socket caller) throws IOException;

    @Override
    public final void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            talk(caller);
        } catch (IOException _) {
            // Whoever hangs up has nothing more to say.
        }
    }
}
