package okno.attachments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStorageTests extends AttachmentStorageContract {
    @TempDir private Path folder;

    @Override
    AttachmentStorage storage() {
        return FolderStorage.at(folder);
    }

    @Test
    void laysFilesByTheDayAndTheEndOfTheirIds() {
        var id = UUID.fromString("019ab1c2-0000-7000-8000-0000000000f3");

        storage().write(id, of(bytes(1)));

        assertThat(folder.resolve("2025-11-23/f3/" + id)).isRegularFile();
    }

    @Test
    void leavesNoHalfFileBehind() throws IOException {
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage().write(newId(), failingAfter(bytes(100_000))));

        assertThat(files()).isZero();
    }

    @Test
    void deletesWhatANodeLeftThatDiedWhileWriting() throws IOException {
        var id = newId();
        storage().write(id, of(bytes(1)));
        var file = onlyFile();
        Files.move(file, file.resolveSibling(id + ".part"));

        storage().delete(id);

        assertThat(files()).isZero();
    }

    @Test
    void refusesWhereNoFolderCanBe() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var storage = FolderStorage.at(file);

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.write(newId(), of(bytes(1))));
    }

    @Test
    void writesNothingInPlaceOfAFolderThatVanished() throws IOException {
        var root = folder.resolve("mounted");
        var storage = FolderStorage.at(root);
        Files.delete(root);

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.write(newId(), of(bytes(1))));
        assertThat(root).doesNotExist();
    }

    @Test
    void refusesOnAFullDiskAndTakesFilesAgainWhenThereIsRoom() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()))
                .as("only root may mount a small disk")
                .isZero();
        try {
            var storage = FolderStorage.at(disk);

            assertThatExceptionOfType(StorageUnavailable.class)
                    .isThrownBy(() -> storage.write(newId(), of(bytes(1_000_000))));
            storage.write(newId(), of(bytes(100_000)));

            assertThat(files()).isOne();
        } finally {
            run("umount", disk.toString());
        }
    }

    private long files() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).count();
        }
    }

    private Path onlyFile() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
