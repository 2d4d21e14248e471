package okno.notifications.push;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.stereotype.Component;

/// Forgets the browsers of a person.
@Component
class DevicesEraser implements DataEraser {
    private final Devices devices;

    DevicesEraser(Devices devices) {
        this.devices = devices;
    }

    @Override
    public void erase(CitizenId citizen) {
        devices.forget(citizen);
    }
}
