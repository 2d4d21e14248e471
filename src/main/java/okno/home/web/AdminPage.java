package okno.home.web;

import java.util.List;
import okno.notifications.sms.SmsProviders;

/// The administrator's first page: what can be looked after.
///
/// @param sms how the providers of short messages answered lately; empty when none is set
public record AdminPage(List<SmsProviders.Health> sms) {
    public AdminPage {
        sms = List.copyOf(sms);
    }
}
