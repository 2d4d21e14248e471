package okno.signatures;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okno.signatures.engine.GostSeal;
import okno.signatures.engine.SealKey;
import okno.signatures.seal.Seal;
import okno.signatures.seal.SealSource;

/// Seals that a test gives to bodies; at first nobody has one.
public final class TestSeals implements SealSource {
    private final Map<String, Seal> seals = new ConcurrentHashMap<>();

    public void give(String agency, TestSigner key) {
        seals.put(agency, new GostSeal(new SealKey(key.key(), key.path())));
    }

    public void takeAll() {
        seals.clear();
    }

    @Override
    public Optional<Seal> of(String agency) {
        return Optional.ofNullable(seals.get(agency));
    }
}
