package okno.house.samples.forms;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A pure value that asks a database.
record ImpureForm(JdbcClient jdbc) {}
