package okno.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The folder of the embedded server: the data (`cluster`), the programs (`binaries`), the
/// generated password, the remembered port, and a lock that tells two portals apart.
record ClusterFolder(Path directory) {

    static ClusterFolder at(Path directory) {
        var folder = new ClusterFolder(directory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.directory());
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        return folder;
    }

    Path cluster() {
        return directory.resolve("cluster");
    }

    Path unfinishedCluster() {
        return directory.resolve("cluster.unfinished");
    }

    Path binaries() {
        return directory.resolve("binaries");
    }

    Path passwordFile() {
        return directory.resolve("password");
    }

    Path startLog() {
        return directory.resolve("cluster").resolve("start.log");
    }

    boolean initialized() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /// Takes the folder for this process; the operating system gives it back when the process ends,
    /// however it ends.
    ///
    /// @return empty when another portal holds it
    Optional<FileLock> lock() {
        try {
            var channel =
                    FileChannel.open(
                            directory.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(lock);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// The process that last took the folder, in words for a message.
    String holder() {
        return read(directory.resolve("lock")).orElse("?");
    }

    /// The password of all roles of this server, generated once, readable only to its owner.
    String password() {
        var file = passwordFile();
        var known = read(file);
        if (known.isPresent()) {
            return known.get();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password);
            return password;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// The port to listen on: the one that is asked for, else the one of the last start while it is
    /// free, else any free one. Remembered for the next start.
    int choosePort(int asked) {
        if (asked != 0) {
            return remember(asked);
        }
        var last = read(directory.resolve("port")).map(Integer::valueOf).orElse(0);
        return remember(freePort(last).orElseGet(() -> freePort(0).orElseThrow()));
    }

    private int remember(int port) {
        try {
            Files.writeString(directory.resolve("port"), Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static OptionalInt freePort(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted));
            return OptionalInt.of(socket.getLocalPort());
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    Optional<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    DatabaseProblem unusable(IOException e) {
        return new DatabaseProblem("folder", e, directory, String.valueOf(e.getMessage()));
    }
}
