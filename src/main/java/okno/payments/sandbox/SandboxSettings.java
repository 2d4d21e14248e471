package okno.payments.sandbox;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where a demonstration keeps its gateway (`okno.demo.gateway`).
///
/// @param file with the payments of the sandbox
@ConfigurationProperties("okno.demo.gateway")
record SandboxSettings(Path file) {}
