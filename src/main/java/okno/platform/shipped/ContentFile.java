package okno.platform.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A content file that ships with the portal.
///
/// @param name path under the folder of resources, as problems name it: `packages/agencies/x.yaml`
@SuppressWarnings("ArrayRecordComponent")
public record ContentFile(String name, byte[] content) {

    /// The files directly in a folder of resources whose names end as given, by name.
    public static List<ContentFile> in(String folder, String ending) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + folder + "/*" + ending);
            return Stream.of(found)
                    .map(file -> read(folder, file))
                    .sorted(Comparator.comparing(ContentFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentFile read(String folder, Resource file) {
        try {
            var name = Objects.requireNonNull(file.getFilename());
            return new ContentFile(folder + "/" + name, file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
