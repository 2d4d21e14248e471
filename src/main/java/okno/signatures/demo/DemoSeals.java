package okno.signatures.demo;

import java.util.List;
import java.util.Optional;
import okno.signatures.engine.GostSeal;
import okno.signatures.engine.SealKey;
import okno.signatures.seal.DemonstrationSeals;
import okno.signatures.seal.Seal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Seals what bodies of a demonstration hand over.
@Component
@Profile("demo")
class DemoSeals implements DemonstrationSeals {
    private final DemoAuthority authority;

    DemoSeals(DemoAuthority authority) {
        this.authority = authority;
    }

    @Override
    public Optional<Seal> of(String agency) {
        var own = authority.seal(agency);
        var key = new SealKey(own.key(), List.of(own.certificate(), authority.centre()));
        return Optional.of(new GostSeal(key));
    }
}
