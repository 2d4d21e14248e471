package okno.notifications.web;

import java.time.ZoneId;
import java.util.List;
import okno.notifications.OutboxMessage;

/// What would have left a demonstration.
///
/// @param zone in which moments are told
public record OutboxPage(List<OutboxMessage> messages, ZoneId zone) {}
