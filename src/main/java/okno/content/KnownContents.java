package okno.content;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads contents over and over, each of them once: what the last contents were read as is
/// remembered. For contents that mean the same whenever and in whatever thread they are read.
public final class KnownContents<T> {
    private final Function<byte[], Optional<T>> reader;
    private Map<ByteBuffer, Optional<T>> known = Map.of();

    /// @param reader empty for a content that is not right
    public KnownContents(Function<byte[], Optional<T>> reader) {
        this.reader = reader;
    }

    /// What the contents tell of, in their order, without those that are not right.
    public synchronized List<T> read(Collection<byte[]> contents) {
        var before = known;
        var things = contents.parallelStream().map(content -> thing(content, before)).toList();
        var read = new HashMap<ByteBuffer, Optional<T>>();
        var each = things.iterator();
        contents.forEach(content -> read.put(key(content), each.next()));
        known = read;
        return things.stream().flatMap(Optional::stream).toList();
    }

    private Optional<T> thing(byte[] content, Map<ByteBuffer, Optional<T>> before) {
        var thing = before.get(key(content));
        return thing == null ? reader.apply(content) : thing;
    }

    private static ByteBuffer key(byte[] content) {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
    }
}
