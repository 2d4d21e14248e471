package okno.platform.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What a page goes on with below what its reader chose. It is written once for all readers whose
/// pages are made of the same data, unless it shows something of a request, as that differs.
final class PageRest {
    private static final Content NOTHING = _ -> {};

    private final PageBytes out;
    private final RestKey key;
    private final @Nullable PagePart known;
    private int from;
    private boolean shared;

    /// @param key of the data
    /// @param known what was written of the same data; absent when it is to be written now
    PageRest(PageBytes out, RestKey key, @Nullable PagePart known) {
        this.out = out;
        this.key = key;
        this.known = known;
    }

    /// That of a page which shares nothing with others.
    static PageRest ofOne(PageBytes out) {
        return new PageRest(out, RestKey.NONE, null);
    }

    /// The rest begins here.
    ///
    /// @return what is left to write of the content
    Content begin(Content content) {
        from = out.length();
        shared = true;
        return known == null ? content : NOTHING;
    }

    /// Something of the request is shown.
    void differs() {
        shared = false;
    }

    /// Whether readers may share it: nothing of a request was shown since it began.
    boolean shared() {
        return shared;
    }

    RestKey key() {
        return key;
    }

    ByteRun beginning() {
        return out.run().piece(0, from);
    }

    /// To the end of the page.
    ByteRun run() {
        return known == null ? out.run().piece(from, out.length()) : known.run();
    }
}
