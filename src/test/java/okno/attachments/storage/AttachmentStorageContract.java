package okno.attachments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import okno.attachments.storage.AttachmentStorage.Content;
import okno.platform.Ids;
import org.junit.jupiter.api.Test;

/// What every storage does. A storage passes by giving itself.
abstract class AttachmentStorageContract {
    private static final byte[] SCAN = bytes(3_000_000);

    abstract AttachmentStorage storage();

    @Test
    void givesBackWhatWasWritten() throws IOException {
        var id = newId();

        storage().write(id, of(SCAN));

        assertThat(read(id)).isEqualTo(SCAN);
    }

    @Test
    void keepsFilesApart() throws IOException {
        var first = newId();
        var second = newId();

        storage().write(first, of(bytes(10)));
        storage().write(second, of(bytes(20)));

        assertThat(read(first)).hasSize(10);
        assertThat(read(second)).hasSize(20);
    }

    @Test
    void keepsNothingOfAWriteThatFailed() {
        var id = newId();

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage().write(id, failingAfter(SCAN)));
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> storage().read(id));
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage().read(newId()));
    }

    @Test
    void deletesAndDoesNotMindWhatIsNotThere() {
        var id = newId();
        storage().write(id, of(SCAN));

        storage().delete(id);
        storage().delete(id);

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> storage().read(id));
    }

    static UUID newId() {
        return Ids.next(Clock.systemUTC());
    }

    /// As life has it: the writer closes the stream.
    static Content of(byte[] content) {
        return target -> {
            try (target) {
                target.write(content);
            }
        };
    }

    /// A full disk, or a client that goes away.
    static Content failingAfter(byte[] content) {
        return target -> {
            target.write(content);
            throw new IOException("no space left on device");
        };
    }

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private byte[] read(UUID id) throws IOException {
        try (var content = storage().read(id)) {
            return content.readAllBytes();
        }
    }
}
