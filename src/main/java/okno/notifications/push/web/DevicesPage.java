package okno.notifications.push.web;

import java.time.ZoneId;
import java.util.List;
import okno.notifications.push.Devices;

/// «Уведомления в браузере».
///
/// @param key what browsers name the portal by at their push services; empty when it has none
/// @param refused whether what the browser sent last was of no use
/// @param zone in which moments are told
public record DevicesPage(List<Devices.Entry> devices, String key, boolean refused, ZoneId zone) {
    public DevicesPage {
        devices = List.copyOf(devices);
    }
}
