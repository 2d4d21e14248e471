package okno.content;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads contents over and over, each of them once: what the last contents were read as is
/// remembered. For contents that mean the same whenever they are read.
public final class KnownContents<T> {
    private final Function<byte[], Optional<T>> reader;
    private Map<ByteBuffer, Optional<T>> known = Map.of();

    /// @param reader empty for a content that is not right
    public KnownContents(Function<byte[], Optional<T>> reader) {
        this.reader = reader;
    }

    /// What the contents tell of, in their order, without those that are not right.
    public synchronized List<T> read(Collection<byte[]> contents) {
        var read = new HashMap<ByteBuffer, Optional<T>>();
        var things = new ArrayList<T>();
        for (var content : contents) {
            var key = ByteBuffer.wrap(content).asReadOnlyBuffer();
            var before = known.get(key);
            var thing = before == null ? reader.apply(content) : before;
            read.put(key, thing);
            thing.ifPresent(things::add);
        }
        known = read;
        return List.copyOf(things);
    }
}
