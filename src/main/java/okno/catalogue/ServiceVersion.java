package okno.catalogue;

import java.time.Instant;
import java.util.UUID;

/// A published state of a service. Never changes once published: every submission names the one it
/// was filled in with, as evidence of what its author was shown.
///
/// @param number 1, 2, … within the service
/// @param hash SHA-256 of the content in hex
public record ServiceVersion(
        UUID id, int number, String hash, Instant publishedAt, ServicePackage content) {

    public String slug() {
        return content.slug();
    }
}
