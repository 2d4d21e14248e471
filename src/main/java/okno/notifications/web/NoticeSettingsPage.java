package okno.notifications.web;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Theme;
import okno.platform.web.Problems;

/// «Как сообщать о новом».
///
/// @param form what is shown in the fields
/// @param missing the channels that do not lead to the reader yet
/// @param zone whose clock the hours are told by
/// @param saved whether it was saved a moment ago
public record NoticeSettingsPage(
        Form form, Collection<Channel> missing, ZoneId zone, boolean saved, Problems problems) {
    /// What is shown in the fields, as it was typed.
    ///
    /// @param channels words of channels by the words of themes
    /// @param quiet `true` or empty
    /// @param from hour, `22:00`
    /// @param to hour, `08:00`
    /// @param digest hour, or empty
    public record Form(
            Map<String, List<String>> channels,
            String quiet,
            String from,
            String to,
            String digest) {
        public Form {
            channels = Map.copyOf(channels);
        }

        public List<String> of(Theme theme) {
            return channels.getOrDefault(theme.word(), List.of());
        }
    }

    /// The key of the name of a theme.
    public static String key(Theme theme) {
        return "notifications.theme." + theme.word();
    }
}
