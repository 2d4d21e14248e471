package okno.launch.bench;

import java.io.IOException;
import java.util.List;

/// Asks for one page after the other on one connection.
final class PageReader implements Load.Worker {
    private final HttpConnection connection;
    private final List<String> paths;
    private final boolean packed;
    private int next;

    private PageReader(int port, List<String> paths, int first, boolean packed) throws IOException {
        this.connection = new HttpConnection(port);
        this.paths = paths;
        this.packed = packed;
        this.next = first;
    }

    /// A reader who takes bytes as they are.
    ///
    /// @param first the number of the path to begin with
    static PageReader plain(int port, List<String> paths, int first) throws IOException {
        return new PageReader(port, paths, first, false);
    }

    /// A reader who unpacks them, as browsers do; here they stay packed.
    static PageReader packed(int port, List<String> paths, int first) throws IOException {
        return new PageReader(port, paths, first, true);
    }

    @Override
    public boolean run() throws Exception {
        var path = paths.get(next++ % paths.size());
        return (packed ? connection.getPacked(path) : connection.get(path)).status() == 200;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
