package okno.house.samples.identifiers;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A pure value that asks a database.
record ImpureIdentifier(JdbcClient jdbc) {}
