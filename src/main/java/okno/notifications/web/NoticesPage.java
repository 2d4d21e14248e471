package okno.notifications.web;

import java.time.ZoneId;
import java.util.List;
import okno.notifications.Notice;
import org.jspecify.annotations.Nullable;

/// «Уведомления».
///
/// @param zone in which moments are told
/// @param next the address of the page after
public record NoticesPage(List<Notice> notices, ZoneId zone, @Nullable String next) {}
