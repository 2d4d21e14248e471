package okno.signatures.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where a demonstration keeps its keys (`okno.demo.signatures`).
@ConfigurationProperties("okno.demo.signatures")
record DemoSettings(Path folder) {}
