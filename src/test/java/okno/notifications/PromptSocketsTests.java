package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class PromptSocketsTests {
    private final PromptSockets sockets = new PromptSockets();

    @Test
    void makesSocketsThatSendAtOnceInEveryWay() throws IOException {
        var here = InetAddress.getLoopbackAddress();
        try (var server = new ServerSocket(0, 10, here)) {
            var host = here.getHostAddress();
            var port = server.getLocalPort();

            assertPrompt(sockets.createSocket());
            assertPrompt(sockets.createSocket(host, port));
            assertPrompt(sockets.createSocket(here, port));
            assertPrompt(sockets.createSocket(host, port, here, 0));
            assertPrompt(sockets.createSocket(here, port, here, 0));
        }
    }

    private static void assertPrompt(Socket socket) throws IOException {
        try (socket) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }
}
