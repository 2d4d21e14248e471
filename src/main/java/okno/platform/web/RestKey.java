package okno.platform.web;

import java.util.List;

/// What the rest of a page is known by: all it is made of, or the whole address of its reader.
/// Going through all of it takes longer than what it is asked for, so that is done once.
final class RestKey {
    /// Of a page that is kept for nobody.
    static final RestKey NONE = new RestKey();

    private final List<Object> parts;
    private final int hash;

    RestKey(Object... parts) {
        this.parts = List.of(parts);
        hash = this.parts.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof RestKey key && hash == key.hash && parts.equals(key.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
