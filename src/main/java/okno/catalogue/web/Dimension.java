package okno.catalogue.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okno.agencies.Level;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServicePackage.Kind;
import okno.catalogue.ServicePackage.Way;
import okno.catalogue.Variant.Fee;

/// A way to narrow the list of services, in the order of showing.
public enum Dimension {
    TOPIC,
    RECIPIENT,
    SITUATION,
    /// Services or functions.
    KIND,
    /// How one applies.
    WAY,
    /// Free or paid.
    FEE,
    LEVEL,
    AGENCY;

    static final String PORTAL = "portal";

    private static final String IN_PERSON = "in-person";
    private static final String POST = "post";
    private static final String FREE = "free";
    private static final String PAID = "paid";

    /// What a service has in every dimension.
    static Map<Dimension, Collection<String>> allOf(ServicePackage service, Catalogue catalogue) {
        var values = new EnumMap<Dimension, Collection<String>>(Dimension.class);
        for (var dimension : values()) {
            values.put(dimension, dimension.valuesOf(service, catalogue));
        }
        return values;
    }

    private Collection<String> valuesOf(ServicePackage service, Catalogue catalogue) {
        return switch (this) {
            case TOPIC -> catalogue.topicsOf(service);
            case RECIPIENT -> service.classes().recipients();
            case SITUATION -> catalogue.classifiers().situationsOf(service);
            case KIND -> Set.of(word(service.kind()));
            case WAY -> ways(service);
            case FEE -> fees(service);
            case LEVEL -> Set.of(word(service.provision().level()));
            case AGENCY -> catalogue.involved(service);
        };
    }

    /// The values whose words stand in the bundles, in the order of showing; none where they are
    /// content.
    List<String> fixedValues() {
        return switch (this) {
            case KIND -> words(Kind.values());
            case WAY -> List.of(PORTAL, IN_PERSON, POST);
            case FEE -> List.of(FREE, PAID);
            case LEVEL -> words(Level.values());
            case TOPIC, RECIPIENT, SITUATION, AGENCY -> List.of();
        };
    }

    /// Name of the parameter.
    public String parameter() {
        return word(this);
    }

    /// The portal counts only where the order is really there.
    private static Set<String> ways(ServicePackage service) {
        var ways = new LinkedHashSet<String>();
        if (service.online()) {
            ways.add(PORTAL);
        }
        var named = service.applying().ways();
        if (named.contains(Way.OFFICE) || named.contains(Way.MFC)) {
            ways.add(IN_PERSON);
        }
        if (named.contains(Way.POST)) {
            ways.add(POST);
        }
        return ways;
    }

    /// A service may have a free variant and a paid one; one of an unknown fee is neither.
    private static Set<String> fees(ServicePackage service) {
        var fees = new LinkedHashSet<String>();
        for (var variant : service.variants()) {
            if (variant.fee() instanceof Fee.Known(var kopecks, var _, var _, var _)) {
                fees.add(kopecks == 0 ? FREE : PAID);
            }
        }
        return fees;
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Dimension::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
