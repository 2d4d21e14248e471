package okno.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database the portal works with.
///
/// @param url JDBC address of an outside PostgreSQL 15 or newer, several hosts allowed; without it
///     the portal runs its own embedded server
/// @param username the role the application works as: reads and writes rows, creates nothing
/// @param password the password of that role
/// @param owner the role that owns the schemas and runs migrations
/// @param embedded where and how the embedded server runs
/// @param poolSize the most connections one node holds
@ConfigurationProperties(DatabaseSettings.PREFIX)
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue Owner owner,
        @DefaultValue Embedded embedded,
        @DefaultValue("16") int poolSize) {

    static final String PREFIX = "okno.database";

    /// The migrating role of an outside server. Without a name the application's role migrates too.
    ///
    /// @param username name of the role
    /// @param password its password
    public record Owner(@Nullable String username, @Nullable String password) {}

    /// The embedded server.
    ///
    /// @param directory folder of its own: data, binaries, password; kept between starts
    /// @param port TCP port on 127.0.0.1; 0 takes a free one and remembers it
    public record Embedded(
            @DefaultValue("data/database") Path directory, @DefaultValue("0") int port) {}

    /// Whether it is not the portal's own server.
    public boolean outside() {
        return url != null && !url.isBlank();
    }
}
