package okno.payments.statements;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of statements (`okno.payments.statements`).
///
/// @param folder where banks' programs lay statements, a folder named by its slug for each body;
///     empty for none
@ConfigurationProperties("okno.payments.statements")
public record StatementSettings(@DefaultValue("") String folder) {}
