package okno.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server (RFC 5321) that refuses and goes away as it is told.
final class ScriptedServer implements AutoCloseable {
    /// What it says to recipients, if not that they are fine.
    final Map<String, String> answers = new ConcurrentHashMap<>();

    /// What it says to everything once it has taken so many letters; it hangs up if that is empty.
    volatile int most = Integer.MAX_VALUE;
    volatile String leaving = "";

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;

    ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /// How many recipients were not fine.
    int refused() {
        return refused.get();
    }

    /// The `Message-ID`s of what it took, in order.
    List<String> letters() {
        return List.copyOf(letters);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                connections.incrementAndGet();
                talk(client);
            } catch (IOException _) {
                // The test ended, or the client hung up: the next one may come.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 okno.test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("MAIL") && letters.size() >= most) {
                if (!leaving.isEmpty()) {
                    say(client, leaving);
                }
                return;
            }
            if (command.startsWith("RCPT")) {
                var address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                if (answers.containsKey(address)) {
                    refused.incrementAndGet();
                }
                say(client, answers.getOrDefault(address, "250 ok"));
            } else if (command.startsWith("DATA")) {
                say(client, "354 go on");
                letters.add(letter(in));
                say(client, "250 taken");
            } else if (command.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                id = line.substring("Message-ID:".length()).strip();
            }
        }
        return id;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
