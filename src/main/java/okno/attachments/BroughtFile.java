package okno.attachments;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.signatures.embedded.SignatureParts;

/// Finds out what somebody brought: a document, a signature, or one with the other.
final class BroughtFile {
    /// «договор.pdf.sig», «договор.sig»: what programs add to the name of what they sign.
    private static final Pattern ENDING =
            Pattern.compile("\\.(sig|sgn|sign|p7s|p7m|p7)$", Pattern.CASE_INSENSITIVE);

    private BroughtFile() {}

    /// @param limit the most bytes a document may have
    static Brought of(String name, byte[] content, int limit) {
        // Before the kinds of files: a reader of PDF finds one inside of a signature, too.
        var parts = SignatureParts.of(content);
        if (parts.isPresent()) {
            return ofSignature(name, parts.get());
        }
        return switch (ContentCheck.inspect(content)) {
            case Inspection.Fit(var kind) -> new Brought.Document(kind);
            case Inspection.Unfit(var reason) ->
                    reason == Refusal.WRONG_KIND && SignedZip.isZip(content)
                            ? SignedZip.open(content, limit)
                            : new Brought.Unfit(reason);
        };
    }

    /// The name of what a signature signs, as far as its own name tells.
    static String signedName(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }

    /// Whether a file calls itself a signature: good for an order, not for a decision.
    static boolean isNamedSignature(String name) {
        return ENDING.matcher(name).find();
    }

    private static Brought ofSignature(String name, SignatureParts parts) {
        Optional<byte[]> document = parts.document();
        if (document.isEmpty()) {
            return new Brought.Signature(parts);
        }
        return signed(signedName(name), document.get(), parts.signatures());
    }

    /// The document inside is looked at as if it had come alone; what holds something again is not
    /// taken.
    static Brought signed(String name, byte[] document, List<byte[]> signatures) {
        return switch (ContentCheck.inspect(document)) {
            case Inspection.Fit(var kind) -> new Brought.Signed(name, kind, document, signatures);
            case Inspection.Unfit(var reason) -> new Brought.Unfit(reason);
        };
    }
}
