package okno.notifications.push;

import java.io.IOException;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The browsers of a person; their addresses and keys are secrets between browser and portal.
@Component
@Order(3)
class DevicesExporter implements DataExporter {
    private final Devices devices;

    DevicesExporter(Devices devices) {
        this.devices = devices;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        sink.json("devices", devices.list(citizen));
    }
}
