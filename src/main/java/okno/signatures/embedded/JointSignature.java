package okno.signatures.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import okno.signatures.engine.CmsParts;

/// What several people signed together and keep in one file. Each signature is verified alone.
///
/// @param files one for each of them
/// @param inside hashes of the document, if it was taken out of the files
public record JointSignature(List<SignatureFile> files, Optional<ContentRef.Digests> inside) {
    /// Reads a file as a stream. One that a single person signed stays as it is.
    public static JointSignature of(SignatureFile file) {
        var each = CmsParts.signatures(file);
        return each.size() < 2
                ? new JointSignature(List.of(file), Optional.empty())
                : new JointSignature(
                        each.stream().map(SignatureFile::of).toList(), CmsParts.inside(file));
    }

    /// What was signed: the document inside, or the one that lies apart. Where there are both and
    /// they differ, it is not to be told.
    public ContentRef content(Optional<ContentRef.Hashed> apart) {
        if (inside.isEmpty()) {
            return apart.<ContentRef>map(it -> it).orElseGet(ContentRef.Attached::new);
        }
        var known = inside.get().byOid();
        var same =
                apart.stream()
                        .flatMap(it -> it.byOid().entrySet().stream())
                        .allMatch(it -> Arrays.equals(it.getValue(), known.get(it.getKey())));
        return new ContentRef.Digests(same ? known : Map.of());
    }
}
