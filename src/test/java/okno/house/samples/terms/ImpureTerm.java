package okno.house.samples.terms;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A pure value that asks a database.
record ImpureTerm(JdbcClient jdbc) {}
