package okno.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Where the database is and as whom it is entered.
///
/// @param url JDBC address
/// @param app the role that reads and writes rows
/// @param owner the role that owns the schemas; equal to `app` where the server gives only one
public record DatabaseAddress(String url, Role app, Role owner) {

    /// A role of the server with its password, which `toString` keeps to itself.
    ///
    /// @param name name of the role
    /// @param password its password
    public record Role(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// Unpooled connections as the owner: migrations, backup, restore.
    public DataSource asOwner() {
        return new DriverManagerDataSource(url, owner.name(), owner.password());
    }

    /// Unpooled connections as the application.
    public DataSource asApp() {
        return new DriverManagerDataSource(url, app.name(), app.password());
    }
}
