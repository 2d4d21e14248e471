package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/// Where the lists that speak of a certificate are published: an authority may split its list.
record DistributionPoints(Set<GeneralName> names) {
    static DistributionPoints of(X509Certificate certificate) {
        return new DistributionPoints(
                Certificates.extension(certificate, Extension.cRLDistributionPoints)
                        .map(value -> CRLDistPoint.getInstance(value).getDistributionPoints())
                        .map(points -> Arrays.stream(points).map(DistributionPoints::names))
                        .map(
                                names ->
                                        names.collect(
                                                HashSet<GeneralName>::new,
                                                Set::addAll,
                                                Set::addAll))
                        .orElseGet(HashSet::new));
    }

    /// Those that are addresses of the web.
    List<String> addresses() {
        return names.stream()
                .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> name.getName().toString())
                .sorted()
                .toList();
    }

    /// A certificate that names no place can be on any part of the list; a part alone then proves
    /// nothing.
    boolean sharesNameWith(DistributionPointName part) {
        return names(part).stream().anyMatch(names::contains);
    }

    private static Collection<GeneralName> names(DistributionPoint point) {
        var name = point.getDistributionPoint();
        return name == null ? Set.of() : names(name);
    }

    private static Collection<GeneralName> names(DistributionPointName name) {
        return name.getType() == DistributionPointName.FULL_NAME
                ? Arrays.asList(GeneralNames.getInstance(name.getName()).getNames())
                : Set.of();
    }
}
