package okno.catalogue.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import okno.platform.Sha256;
import org.apache.lucene.util.Version;

/// What an index depends on beside its entries: the words and places it was told of, and the code
/// and the dictionary that read texts.
final class IndexMaker {
    /// Whose change may give the same entry other terms. Their own bytes tell of a change, so that
    /// nobody has to remember to raise a number.
    private static final List<String> CODE =
            List.of(
                    "Aspects.class",
                    "EntryDocument.class",
                    "Indexed.class",
                    "Initials.class",
                    "Lemmas.class",
                    "PlainSigns.class",
                    "Queries.class",
                    "RussianText.class",
                    "Stems.class",
                    "Vocabulary.class");

    private IndexMaker() {}

    /// The same as long as the same entries would give the same index.
    static String of(Synonyms wellSpelt, Gazetteer gazetteer) {
        var digest = Sha256.digest();
        digest.update(Version.LATEST.toString().getBytes(StandardCharsets.UTF_8));
        CODE.forEach(name -> digest.update(bytes(name)));
        digest.update(bytes(Lemmas.DICTIONARY));
        digest.update(wellSpelt.words().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(gazetteer.named().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(IndexMaker.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
