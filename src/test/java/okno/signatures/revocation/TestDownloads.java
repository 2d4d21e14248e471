package okno.signatures.revocation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Servers of others, as a test wants them to answer.
public final class TestDownloads implements DownloadGateway {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    public void put(String address, byte[] file) {
        files.put(address, file);
    }

    public byte[] file(String address) {
        return Optional.ofNullable(files.get(address)).orElseThrow();
    }

    public void remove(String address) {
        files.remove(address);
    }

    /// How often a file was asked for.
    public int asked(String address) {
        return asked.getOrDefault(address, 0);
    }

    @Override
    public byte[] fetch(Wanted wanted) throws DownloadFailed {
        var address = wanted.address().toString();
        asked.merge(address, 1, Integer::sum);
        var file = files.get(address);
        if (file == null) {
            throw new DownloadFailed("signatures.download.no-answer");
        }
        return file;
    }
}
