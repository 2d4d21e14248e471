package okno.signatures;

import java.util.Locale;

/// Why a signature is not accepted, or not yet. The words stand in the bundle `signatures` under
/// [#messageKey].
public enum Reason {
    /// The file is damaged, too large or no CMS signature at all.
    MALFORMED(Area.INTEGRITY),
    /// The file holds no signature or several.
    NOT_ONE_SIGNER(Area.INTEGRITY),
    /// The signature belongs to another document, or the document is missing.
    CONTENT_MISMATCH(Area.INTEGRITY),
    /// The mathematics does not hold.
    BAD_SIGNATURE(Area.INTEGRITY),
    /// The signed attributes name another certificate than the one that verifies.
    SIGNING_CERTIFICATE_MISMATCH(Area.INTEGRITY),
    /// The time stamp is of another signature, forged or not by a time stamping authority.
    TIMESTAMP_INVALID(Area.INTEGRITY),
    /// A PDF was changed after it was signed: what is signed is an earlier edition.
    DOCUMENT_CHANGED_SINCE(Area.INTEGRITY),
    /// The signature of a PDF leaves out more than its own place.
    DOCUMENT_PARTLY_SIGNED(Area.INTEGRITY),

    /// No path of certificates leads to a trusted root.
    UNKNOWN_CA(Area.CHAIN),
    /// A certificate of the path has expired. Argument: its last day.
    CERT_EXPIRED(Area.CHAIN),
    /// A certificate of the path is not valid yet. Argument: its first day.
    CERT_NOT_YET_VALID(Area.CHAIN),
    /// The key may not sign at that time (privateKeyUsagePeriod). Argument: the bound overstepped.
    KEY_PERIOD_OVER(Area.CHAIN),
    /// The certificate is not for signing documents.
    KEY_USAGE(Area.CHAIN),
    /// A certificate of the path was revoked. Argument: the day.
    REVOKED(Area.CHAIN),
    /// Whether a certificate of the path is revoked is not known: no list, or an old one.
    REVOCATION_UNKNOWN(Area.CHAIN),

    /// An algorithm or a curve of the signature, the path or the evidence is not allowed.
    WEAK_ALGORITHM(Area.STANDING),
    /// The bare content is signed: no CAdES.
    NO_SIGNED_ATTRIBUTES(Area.STANDING),
    /// The attribute signing-certificate-v2 is missing: plain CMS, no CAdES-BES.
    NO_SIGNING_CERTIFICATE_V2(Area.STANDING),
    /// The signer's clock says later than it can be. Argument: what it says.
    SIGNING_TIME_IMPLAUSIBLE(Area.STANDING),
    /// The body that issued the certificate was not accredited on that day. Argument: the day.
    CA_NOT_ACCREDITED(Area.STANDING),
    /// The certificate has not what a qualified one must have.
    NOT_QUALIFIED(Area.STANDING),
    /// The certificate names neither a person nor an organisation completely.
    SUBJECT_INCOMPLETE(Area.STANDING),
    /// The СНИЛС in the certificate is none.
    SNILS_INVALID(Area.STANDING),
    /// The certificate is another person's.
    SNILS_MISMATCH(Area.STANDING);

    /// Which of the three verdicts a reason decides.
    enum Area {
        INTEGRITY,
        CHAIN,
        STANDING
    }

    private final Area area;

    Reason(Area area) {
        this.area = area;
    }

    Area area() {
        return area;
    }

    /// Key of the words that say what is wrong and what to do: `signatures.reason.cert-expired`.
    public String messageKey() {
        return "signatures.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
