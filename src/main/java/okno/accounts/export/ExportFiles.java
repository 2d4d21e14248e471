package okno.accounts.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import okno.accounts.ports.DataExporter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the ZIP of a copy.
@Component
class ExportFiles {
    private final JsonMapper json;

    ExportFiles(JsonMapper json) {
        this.json = json;
    }

    Zip into(OutputStream target) {
        return new Zip(target);
    }

    private record Folder(Zip zip, String folder) implements DataExporter.Sink {
        @Override
        public void json(String name, Object value) throws IOException {
            zip.json(folder + name, value);
        }

        @Override
        public void file(String path, InputStream content) throws IOException {
            zip.file(folder + path, content);
        }
    }

    /// An open ZIP; two files of one name are told apart by a number.
    final class Zip implements DataExporter.Sink, AutoCloseable {
        private final ZipOutputStream zip;
        private final Set<String> taken = new HashSet<>();

        private Zip(OutputStream target) {
            zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        }

        @Override
        public void json(String name, Object value) throws IOException {
            begin(name + ".json");
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
            zip.closeEntry();
        }

        /// The same ZIP, where everything goes into a folder.
        ///
        /// @param folder with a `/` at its end
        DataExporter.Sink in(String folder) {
            return new Folder(this, folder);
        }

        @Override
        public void file(String path, InputStream content) throws IOException {
            begin(path);
            content.transferTo(zip);
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.finish();
        }

        private void begin(String path) throws IOException {
            var free = path;
            for (int copy = 2; !taken.add(free); copy++) {
                int slash = path.lastIndexOf('/') + 1;
                free = path.substring(0, slash) + copy + "-" + path.substring(slash);
            }
            zip.putNextEntry(new ZipEntry(free));
        }
    }
}
