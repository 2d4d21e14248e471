package okno.signatures.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The list of accredited certification authorities (63-ФЗ, ст. 16), as its publisher says it.
///
/// @param version grows with every edition
record TrustList(long version, Instant madeAt, List<Authority> authorities) {
    TrustList {
        authorities = List.copyOf(authorities);
    }

    /// A certification authority.
    ///
    /// @param number in the register of the ministry; what tells it from others
    /// @param statuses in the order in which they came into force
    record Authority(String number, String name, List<Status> statuses, List<AuthorityKey> keys) {
        Authority {
            statuses = statuses.stream().sorted(Comparator.comparing(Status::since)).toList();
            keys = List.copyOf(keys);
        }

        /// What it was at that moment; nothing before the first status.
        Optional<Status> statusAt(Instant moment) {
            return statuses.stream()
                    .filter(status -> !status.since().isAfter(moment))
                    .reduce((_, later) -> later);
        }

        boolean accreditedAt(Instant moment) {
            return statusAt(moment).filter(Status::inForce).isPresent();
        }
    }

    /// What an authority was from a moment on, till the next status.
    record Status(String word, Instant since) {
        boolean inForce() {
            return word.equalsIgnoreCase(TrustListNames.IN_FORCE);
        }
    }

    /// A key of an authority.
    ///
    /// @param lists addresses where lists of revoked certificates are published
    record AuthorityKey(List<String> lists, List<X509Certificate> certificates) {
        AuthorityKey {
            lists = List.copyOf(lists);
            certificates = List.copyOf(certificates);
        }
    }
}
