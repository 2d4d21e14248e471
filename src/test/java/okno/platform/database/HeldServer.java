package okno.platform.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okno.platform.database.DatabaseSettings.Embedded;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A program that holds an embedded server as a portal does, for tests that kill it: commits one
/// row, says so, and goes on until its input ends.
final class HeldServer {
    static final String COMMITTED = "committed";

    private HeldServer() {}

    public static void main(String[] args) throws IOException {
        try (var server = EmbeddedServer.start(new Embedded(Path.of(args[0]), 0))) {
            var owner = JdbcClient.create(server.address().asOwner());
            owner.sql("create schema if not exists held").update();
            owner.sql("create table if not exists held.row (id int primary key)").update();
            owner.sql("insert into held.row values (1) on conflict do nothing").update();
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(COMMITTED);
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
