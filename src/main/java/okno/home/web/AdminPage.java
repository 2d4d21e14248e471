package okno.home.web;

import java.util.List;
import okno.notifications.sms.SmsProviders;

/// The administrator's first page: what can be looked after.
///
/// @param sms how the providers of short messages answered lately; empty when none is set
/// @param failedJobs how many jobs need a person, counted up to a hundred
public record AdminPage(List<SmsProviders.Health> sms, int failedJobs) {
    public AdminPage {
        sms = List.copyOf(sms);
    }
}
