package okno.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.signatures.Reason;
import org.springframework.stereotype.Component;

/// Finds the file that a signature belongs to which came by itself.
@Component
class LoneSignatures {
    private final FileSignatures signatures;

    LoneSignatures(FileSignatures signatures) {
        this.signatures = signatures;
    }

    /// A signature that lies apart from what it signs.
    ///
    /// @param name of its file, as it was sent
    /// @param cms of each who signed
    record Lone(String name, List<byte[]> cms) {}

    /// A file that may be signed.
    record Candidate(AttachmentId id, String name, Optional<String> streebog256) {
        static Candidate of(Attachment file) {
            return new Candidate(file.id(), file.name(), file.streebog256());
        }

        static Candidate of(ReceivedFile file) {
            return new Candidate(file.id(), file.name(), Optional.of(file.streebog256()));
        }
    }

    /// What is signed.
    record Match(AttachmentId file, List<BroughtSignature> signatures) {}

    /// The file whose hash the signature names; else the one that is called like it, so that its
    /// owner is told that the two do not belong together.
    Optional<Match> match(Lone lone, List<Candidate> files) {
        Optional<Match> called = Optional.empty();
        for (var file : files) {
            var match = match(lone, file);
            if (match.signatures().stream().anyMatch(LoneSignatures::namesTheFile)) {
                return Optional.of(match);
            }
            if (called.isEmpty() && isCalled(lone.name(), file.name())) {
                called = Optional.of(match);
            }
        }
        return called;
    }

    private Match match(Lone lone, Candidate file) {
        return new Match(
                file.id(),
                lone.cms().stream()
                        .map(cms -> signatures.under(file.id().value(), file.streebog256(), cms))
                        .toList());
    }

    private static boolean namesTheFile(BroughtSignature signature) {
        var found = signature.verification();
        return found.signer().isPresent() && !found.reasons().contains(Reason.CONTENT_MISMATCH);
    }

    /// «справка.pdf.sig» and «справка.sig» both go with «справка.pdf».
    private static boolean isCalled(String signature, String file) {
        var signed = plain(FileName.shown(BroughtFile.signedName(signature)));
        var name = plain(file);
        int dot = name.lastIndexOf('.');
        return signed.equals(name) || (dot > 0 && signed.equals(name.substring(0, dot)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
