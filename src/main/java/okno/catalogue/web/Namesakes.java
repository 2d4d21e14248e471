package okno.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Level;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;

/// Finds the service that goes by the same name elsewhere: regions and municipalities provide many
/// services under one law, each by its own body and its own card.
record Namesakes(Agencies agencies) {

    /// The service of the same name that shares a topic and is answered for by a body of the same
    /// level. A remark in brackets is not a part of the name.
    Optional<ServicePackage> of(ServicePackage service, List<ServiceVersion> candidates) {
        return candidates.stream()
                .map(ServiceVersion::content)
                .filter(other -> !other.slug().equals(service.slug()))
                .filter(other -> sharesTopic(service, other))
                .filter(other -> name(other).equals(name(service)))
                .filter(other -> level(other).equals(level(service)))
                .findFirst();
    }

    private static String name(ServicePackage service) {
        return service.title().replaceAll("\\s*\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
    }

    private static boolean sharesTopic(ServicePackage one, ServicePackage other) {
        return one.classes().topics().stream().anyMatch(other.classes().topics()::contains);
    }

    private Optional<Level> level(ServicePackage service) {
        return agencies.find(service.provision().agency()).map(Agency::level);
    }
}
