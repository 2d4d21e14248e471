package okno.accounts.certificates;

import java.io.IOException;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// With which certificates the person has signed, in the copy of his data.
@Component
@Order(1)
class CertificatesExporter implements DataExporter {
    private final Certificates certificates;

    CertificatesExporter(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        sink.json("certificates", certificates.of(citizen));
    }
}
