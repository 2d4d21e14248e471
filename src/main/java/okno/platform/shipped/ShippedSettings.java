package okno.platform.shipped;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether the portal shows the bodies, centres and services that ship with it, beside those that
/// were imported. Classifiers and dictionaries are shown in any case.
@ConfigurationProperties("okno.catalogue")
public record ShippedSettings(@DefaultValue("true") boolean shipped) {}
