package okno.notifications.web;

import java.time.ZoneId;
import java.util.List;
import okno.notifications.Notice;
import org.jspecify.annotations.Nullable;

/// «Уведомления».
///
/// @param demands what is asked of the reader now; stands apart on the first page of all themes
/// @param notices the others, the newest first
/// @param themes the links to all notices and to those of one theme
/// @param zone in which moments are told
/// @param next the address of the page after
public record NoticesPage(
        List<Notice> demands,
        List<Notice> notices,
        List<ThemeLink> themes,
        ZoneId zone,
        @Nullable String next) {
    public NoticesPage {
        demands = List.copyOf(demands);
        notices = List.copyOf(notices);
        themes = List.copyOf(themes);
    }

    /// A link to notices of a theme.
    ///
    /// @param key of its words
    public record ThemeLink(String key, String href, boolean current) {}

    /// Whether nothing stands on this page.
    public boolean empty() {
        return demands.isEmpty() && notices.isEmpty();
    }

    /// Whether it shows one theme alone.
    public boolean ofTheme() {
        return themes.stream().skip(1).anyMatch(ThemeLink::current);
    }
}
