package okno.platform.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where forms are received (`okno.uploads`).
///
/// @param folder for the parts of a form that are too large for memory, while it is received; only
///     the portal's own user may read it
@ConfigurationProperties("okno.uploads")
record UploadSettings(Path folder) {}
