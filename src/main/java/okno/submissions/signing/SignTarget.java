package okno.submissions.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okno.attachments.Attachment;
import okno.attachments.Attachment.Origin;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import okno.attachments.FileKind;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.embedded.PdfSignature;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Component;

/// Something that may be signed.
///
/// @param about by which name its signatures are kept
record SignTarget(String about, ContentRef content) {

    /// Finds what may be signed in an application: the documents that were frozen, and every file.
    @Component
    static class Finder {
        private final SigningStore store;
        private final Attachments attachments;
        private final Downloads downloads;

        Finder(SigningStore store, Attachments attachments, Downloads downloads) {
            this.store = store;
            this.attachments = attachments;
            this.downloads = downloads;
        }

        /// The list first, since it is what most people sign.
        List<SignTarget> of(OpenDraft draft) {
            var documents =
                    store.documents(draft.draft().id()).entrySet().stream()
                            .map(one -> document(one.getKey(), one.getValue()));
            return Stream.concat(documents, draft.files().stream().map(this::file)).toList();
        }

        /// That by this name; empty when nothing of the subject is called so.
        Optional<SignTarget> of(SubmissionId subject, String about) {
            return Stream.concat(
                            store.documents(subject).entrySet().stream()
                                    .map(one -> document(one.getKey(), one.getValue())),
                            attachments.ofSubject(subject.value()).stream().map(this::attached))
                    .filter(target -> target.about().equals(about))
                    .findFirst();
        }

        /// A result with the seal inside is signed but for the place of the seal.
        private SignTarget attached(Attachment file) {
            var inside =
                    file.origin() == Origin.AGENCY
                            && file.kind() == FileKind.PDF
                            && file.received().isPresent()
                            && !file.signed();
            return inside
                    ? new SignTarget(
                            file.id().toString(), new ContentRef.Stored(() -> aroundSeal(file)))
                    : file(file);
        }

        private InputStream aroundSeal(Attachment file) throws IOException {
            try (var in = downloads.open(file)) {
                return PdfSignature.of(in.readAllBytes()).getLast().content().open();
            }
        }

        private static SignTarget document(SignedDocument kind, byte[] content) {
            return new SignTarget(
                    kind.name(), new ContentRef.Stored(() -> new ByteArrayInputStream(content)));
        }

        /// Its hash of 256 bits is known; for one of 512 bits the file is read.
        private SignTarget file(Attachment file) {
            var known =
                    file.streebog256()
                            .map(hash -> ContentDigests.known256(HexFormat.of().parseHex(hash)))
                            .orElse(Map.of());
            return new SignTarget(
                    file.id().toString(), new ContentRef.Hashed(known, () -> downloads.open(file)));
        }
    }
}
