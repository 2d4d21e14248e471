package okno.signatures.demo;

import okno.signatures.revocation.DownloadFailed;
import okno.signatures.revocation.DownloadGateway;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What a demonstration fetches it has itself; it knocks at nobody's door.
@Component
@Primary
@Profile("demo")
class DemoDownloads implements DownloadGateway {
    private final DemoAuthority authority;

    DemoDownloads(DemoAuthority authority) {
        this.authority = authority;
    }

    @Override
    public byte[] fetch(Wanted wanted) throws DownloadFailed {
        return switch (wanted.address().toString()) {
            case DemoAuthority.ROOT_LISTS -> authority.file("root.crl").orElseThrow();
            case DemoAuthority.CENTRE_LISTS -> authority.file("ca.crl").orElseThrow();
            default -> throw new DownloadFailed("signatures.download.demonstration");
        };
    }
}
