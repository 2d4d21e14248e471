package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import okno.platform.StartProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTests {
    @TempDir private Path folder;

    private Path uploads = Path.of("");

    @BeforeEach
    void name() {
        uploads = folder.resolve("uploads");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        assertThat(UploadFolder.at(uploads).path()).isAbsolute();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads)))
                .isEqualTo("rwx------");
    }

    @Test
    void losesWhatAKilledNodeLeftAndNothingElse() throws IOException {
        Files.createDirectories(uploads);
        var left = Files.createFile(uploads.resolve("upload_a0_00000001.tmp"));
        var other = Files.createFile(uploads.resolve("notes.txt"));

        UploadFolder.at(uploads);

        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void isEmptyAtTheEnd() throws IOException {
        var left = uploads.resolve("upload_a0_00000001.tmp");
        try (var open = UploadFolder.at(uploads)) {
            Files.createFile(open.path().resolve(left.getFileName()));
        }

        assertThat(left).doesNotExist();
    }

    @Test
    void refusesToStartWhereNothingCanBeReceived() throws IOException {
        Files.createFile(uploads);

        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> UploadFolder.at(uploads))
                .withMessageContaining(uploads.toString());
    }
}
