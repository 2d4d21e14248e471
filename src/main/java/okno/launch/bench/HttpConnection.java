package okno.launch.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A kept-alive HTTP/1.1 connection to this machine that costs next to nothing, so that the
/// server is measured and not the client. Keeps cookies.
final class HttpConnection implements AutoCloseable {
    private final int port;
    private final String forwarded;
    private final Socket socket;
    private final InputStream in;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    HttpConnection(int port) throws IOException {
        this(port, "");
    }

    /// @param forwarded the header by which a proxy tells for whom it asks, or an empty text
    private HttpConnection(int port, String forwarded) throws IOException {
        this.port = port;
        this.forwarded = forwarded;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /// A connection of a visitor at some address, as a proxy on this machine makes it.
    static HttpConnection from(String address, int port) throws IOException {
        return new HttpConnection(port, "X-Forwarded-For: " + address + "\r\n");
    }

    /// Another connection of the same visitor.
    HttpConnection again() throws IOException {
        var another = new HttpConnection(port, forwarded);
        another.cookies.putAll(cookies);
        return another;
    }

    /// Asks for a page as browsers do; the body is of no use.
    Answer getPacked(String path) throws IOException {
        send(
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                        + sender()
                        + "\r\n");
        return read();
    }

    /// An answer of the server.
    ///
    /// @param location where a redirect leads; an empty text without one
    record Answer(int status, String location, String body) {}

    Answer get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + sender() + "\r\n");
        return read();
    }

    Answer post(String path, String form) throws IOException {
        var body = form.getBytes(StandardCharsets.UTF_8);
        send(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + sender()
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n"
                        + form);
        return read();
    }

    private void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private String sender() {
        return cookies.isEmpty()
                ? forwarded
                : forwarded
                        + cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        var location = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var value = header.substring(header.indexOf(':') + 1).strip();
            var name = header.substring(0, header.indexOf(':'));
            if (name.equalsIgnoreCase("content-length")) {
                length = Integer.parseInt(value);
            } else if (name.equalsIgnoreCase("transfer-encoding")) {
                chunked = true;
            } else if (name.equalsIgnoreCase("location")) {
                location = value;
            } else if (name.equalsIgnoreCase("set-cookie")) {
                keep(value);
            }
        }
        return new Answer(status, location, chunked ? chunks() : text(length));
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
