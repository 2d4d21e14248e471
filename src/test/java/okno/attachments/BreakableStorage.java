package okno.attachments;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import okno.attachments.storage.AttachmentStorage;
import okno.attachments.storage.StorageUnavailable;

/// A real storage on a disk that gets full or goes away when a test wants it.
final class BreakableStorage implements AttachmentStorage {
    private final AttachmentStorage real;
    private volatile int room = Integer.MAX_VALUE;

    BreakableStorage(AttachmentStorage real) {
        this.real = real;
    }

    /// From now on there is room for this many bytes; with none, nothing can be deleted either.
    void breakAfter(int bytes) {
        room = bytes;
    }

    void repair() {
        room = Integer.MAX_VALUE;
    }

    boolean has(UUID id) {
        try (var content = real.read(id)) {
            return content.read() >= 0;
        } catch (StorageUnavailable e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] stored(UUID id) {
        try (var content = real.read(id)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void exchange(UUID first, UUID second) {
        var content = stored(first);
        var other = stored(second);
        real.write(first, target -> target.write(other));
        real.write(second, target -> target.write(content));
    }

    @Override
    public void write(UUID id, Content content) {
        real.write(id, target -> content.writeTo(new SmallDisk(target, room)));
    }

    @Override
    public InputStream read(UUID id) {
        return real.read(id);
    }

    @Override
    public void delete(UUID id) {
        if (room == 0) {
            throw new StorageUnavailable("not mounted", new IOException());
        }
        real.delete(id);
    }

    private static final class SmallDisk extends FilterOutputStream {
        private int left;

        SmallDisk(OutputStream target, int room) {
            super(target);
            left = room;
        }

        @Override
        public void write(int octet) throws IOException {
            left--;
            if (left < 0) {
                throw new IOException("no space left on device");
            }
            out.write(octet);
        }
    }
}
