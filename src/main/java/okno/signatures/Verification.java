package okno.signatures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okno.identifiers.Snils;

/// What became of checking a signature: three verdicts that stand apart, since each answers another
/// question, and why. The verdicts follow from the findings.
///
/// @param findings each reason at most once, in the order in which they were met
/// @param signer whose certificate it is, as far as it could be read
/// @param examined whether there was a certificate to examine, and whether a list of accredited
///     bodies was there to ask
/// @param time the moment for which the verdicts hold, and what vouches for it
/// @param evidence what was relied upon, to be kept with the signature
public record Verification(
        List<Finding> findings,
        Optional<SignerIdentity> signer,
        Examined examined,
        ReferenceTime time,
        Evidence evidence) {

    /// Whether document, signature and certificate belong together: mathematics only.
    public enum Integrity {
        VALID,
        INVALID
    }

    /// Whether the path of certificates held at that time.
    public enum Chain {
        VALID,
        INVALID,
        /// Not to be told: nothing was found wrong, and not everything is known.
        UNKNOWN
    }

    /// Whether it is a qualified signature in the sense of 63-ФЗ.
    public enum Qualified {
        YES,
        NO,
        UNKNOWN
    }

    /// All verdicts together.
    public enum Outcome {
        /// Integrity and chain are valid and nothing speaks against it but, perhaps, that it is not
        /// a qualified one. The portal itself relies on what [#counts] alone.
        ACCEPTED,
        REFUSED,
        /// What is missing may come: it is to be checked again later and is not valid until then.
        UNDECIDED;

        /// As it stands in keys of texts: `accepted`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Examined {
        NOTHING,
        PATH,
        PATH_AND_ACCREDITATION
    }

    /// The moment for which verdicts hold.
    ///
    /// @param claimed what the signer's own clock said; proves nothing
    public record ReferenceTime(Instant at, Source source, Optional<Instant> claimed) {
        public enum Source {
            /// A trusted authority's time stamp inside the signature.
            TIMESTAMP,
            /// When the signature came here, or the moment that was asked for.
            RECEIPT
        }
    }

    /// What was relied upon.
    ///
    /// @param path certificates from the signer's to the root, DER
    /// @param revocation lists and answers that told of them, DER
    public record Evidence(List<byte[]> path, List<byte[]> revocation) {
        public static final Evidence NONE = new Evidence(List.of(), List.of());
    }

    private static final Set<Reason> NOT_REFUSING =
            EnumSet.of(Reason.NOT_QUALIFIED, Reason.REVOCATION_UNKNOWN);

    public Verification {
        findings = List.copyOf(findings);
    }

    /// A file that could not even be examined.
    public static Verification unreadable(Reason reason, Instant at) {
        return new Verification(
                List.of(Finding.of(reason)),
                Optional.empty(),
                Examined.NOTHING,
                new ReferenceTime(at, ReferenceTime.Source.RECEIPT, Optional.empty()),
                Evidence.NONE);
    }

    public Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        findings.forEach(finding -> reasons.add(finding.reason()));
        return reasons;
    }

    public Integrity integrity() {
        return any(Reason.Area.INTEGRITY) ? Integrity.INVALID : Integrity.VALID;
    }

    public Chain chain() {
        var chain = reasons();
        chain.removeIf(reason -> reason.area() != Reason.Area.CHAIN);
        var doubtful = chain.remove(Reason.REVOCATION_UNKNOWN) || examined == Examined.NOTHING;
        if (!chain.isEmpty()) {
            return Chain.INVALID;
        }
        return doubtful ? Chain.UNKNOWN : Chain.VALID;
    }

    public Qualified qualified() {
        if (any(Reason.Area.STANDING)) {
            return Qualified.NO;
        }
        var certain =
                examined == Examined.PATH_AND_ACCREDITATION
                        && integrity() == Integrity.VALID
                        && chain() == Chain.VALID;
        return certain ? Qualified.YES : Qualified.UNKNOWN;
    }

    public Outcome outcome() {
        if (integrity() == Integrity.INVALID
                || chain() == Chain.INVALID
                || !NOT_REFUSING.containsAll(reasons())) {
            return Outcome.REFUSED;
        }
        return chain() == Chain.UNKNOWN ? Outcome.UNDECIDED : Outcome.ACCEPTED;
    }

    /// Whether the portal relies on it: accepted, and a qualified one.
    public boolean counts() {
        return outcome() == Outcome.ACCEPTED && qualified() == Qualified.YES;
    }

    /// The same, refused with [Reason#SNILS_MISMATCH] unless the certificate names this person.
    public Verification by(Snils person) {
        var same = signer.flatMap(SignerIdentity::snils).flatMap(Snils::parse);
        if (same.equals(Optional.of(person))) {
            return this;
        }
        return with(Reason.SNILS_MISMATCH);
    }

    /// The same, and one thing more that was found.
    public Verification with(Reason reason) {
        var more = new ArrayList<>(findings);
        more.add(Finding.of(reason));
        return new Verification(more, signer, examined, time, evidence);
    }

    /// The same for readers, who need no certificates and lists.
    public Verification withoutEvidence() {
        return new Verification(findings, signer, examined, time, Evidence.NONE);
    }

    private boolean any(Reason.Area area) {
        return findings.stream().anyMatch(finding -> finding.reason().area() == area);
    }
}
