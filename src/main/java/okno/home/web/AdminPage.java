package okno.home.web;

import java.util.List;
import java.util.Locale;
import okno.attachments.antivirus.Antivirus;
import okno.notifications.sms.SmsProviders;

/// The administrator's first page: what can be looked after.
///
/// @param sms how the providers of short messages answered lately; empty when none is set
/// @param failedJobs how many jobs need a person, counted up to a hundred
/// @param antivirus whether it is set and answers
/// @param quarantine how many files wait for it
public record AdminPage(
        List<SmsProviders.Health> sms, int failedJobs, Antivirus.State antivirus, int quarantine) {
    public AdminPage {
        sms = List.copyOf(sms);
    }

    /// The tone of its state.
    public String antivirusTone() {
        return switch (antivirus) {
            case NONE -> "wait";
            case UP -> "ok";
            case DOWN -> "stop";
        };
    }

    /// The key of the words for its state.
    public String antivirusKey() {
        return "home.admin.antivirus." + antivirus.name().toLowerCase(Locale.ROOT);
    }
}
