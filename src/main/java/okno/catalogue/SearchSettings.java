package okno.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the search keeps its index for the next start (`okno.catalogue.search`).
///
/// @param file of this node alone; may be deleted at any time
@ConfigurationProperties("okno.catalogue.search")
record SearchSettings(@DefaultValue("data/search.index") Path file) {}
