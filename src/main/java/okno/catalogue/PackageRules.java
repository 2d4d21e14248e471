package okno.catalogue;

import java.util.HashSet;
import java.util.List;
import okno.catalogue.ServicePackage.RequiredLevel;
import okno.catalogue.ServicePackage.RequiredSignature;
import okno.catalogue.ServicePackage.Way;
import okno.content.FileProblems;

/// What no package may say, whether it ships with the portal or is imported, and whatever else
/// there is.
final class PackageRules {
    private PackageRules() {}

    static void check(ServicePackage service, FileProblems problems) {
        if (!identified(service.applying())) {
            problems.add("signature", "catalogue.problem.simple-signature");
        }
        unique("variants", service.variants().stream().map(Variant::slug).toList(), problems);
        for (int i = 0; i < service.variants().size(); i++) {
            variant("variants[" + i + "]", service, service.variants().get(i), problems);
        }
    }

    /// A simple signature tells who signed only when he is known (Government decree of 25.01.2013
    /// No 33).
    private static boolean identified(ServicePackage.Applying applying) {
        return applying.signature() != RequiredSignature.SIMPLE
                || applying.level() == RequiredLevel.CONFIRMED;
    }

    private static void variant(
            String at, ServicePackage service, Variant variant, FileProblems problems) {
        var codes = variant.refusals().service().stream().map(Variant.Ground::code).toList();
        unique(at + ".refusal.service", codes, problems);
        var ruled = variant.localRules().stream().map(Variant.LocalRule::place).toList();
        unique(at + ".overrides", ruled, problems);
        if (service.function() && variant.form().isPresent()) {
            problems.add(at + ".form", "catalogue.problem.function-form");
        } else if (service.applying().ways().contains(Way.PORTAL) && variant.form().isEmpty()) {
            problems.add(at + ".form", "catalogue.problem.no-form");
        }
    }

    static void unique(String field, List<String> slugs, FileProblems problems) {
        var seen = new HashSet<String>();
        for (int i = 0; i < slugs.size(); i++) {
            if (!seen.add(slugs.get(i))) {
                problems.add(field + "[" + i + "]", "catalogue.problem.twice", slugs.get(i));
            }
        }
    }
}
