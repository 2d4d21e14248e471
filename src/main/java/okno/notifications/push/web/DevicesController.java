package okno.notifications.push.web;

import java.util.Objects;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.notifications.push.Devices;
import okno.notifications.push.PushSettings;
import okno.places.ChosenPlace;
import okno.platform.web.DeviceName;
import okno.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// «Уведомления в браузере»: which browsers of a citizen show notices.
@Controller
@RequestMapping(DevicesController.PATH)
class DevicesController {
    static final String PATH = "/account/notices/devices";
    private static final String TEMPLATE = "notifications/devices";

    private final Devices devices;
    private final PushSettings settings;
    private final Pages pages;

    DevicesController(Devices devices, PushSettings settings, Pages pages) {
        this.devices = devices;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me, ChosenPlace chosen) {
        return pages.show(TEMPLATE, page(me, chosen, false));
    }

    @PostMapping
    View add(
            @AuthenticationPrincipal SignedInCitizen me,
            ChosenPlace chosen,
            Typed typed,
            @RequestHeader(name = "User-Agent", required = false) @Nullable String agent) {
        return devices.add(me.id(), typed.from(DeviceName.of(agent)))
                ? pages.redirect(PATH)
                : pages.refused(TEMPLATE, page(me, chosen, true));
    }

    /// What the script of the page puts into its form.
    record Typed(@Nullable String endpoint, @Nullable String key, @Nullable String secret) {
        Devices.Given from(String name) {
            return new Devices.Given(
                    Objects.requireNonNullElse(endpoint, ""),
                    Objects.requireNonNullElse(key, ""),
                    Objects.requireNonNullElse(secret, ""),
                    name);
        }
    }

    @PostMapping("/{id}/removal")
    View remove(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        devices.remove(me.id(), id);
        return pages.redirect(PATH);
    }

    private DevicesPage page(SignedInCitizen me, ChosenPlace chosen, boolean refused) {
        return new DevicesPage(devices.list(me.id()), settings.publicKey(), refused, chosen.zone());
    }
}
