package okno.notifications.ladder;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a person chose: which channels tell what, when nothing may ring, whether letters come once
/// a day.
///
/// @param channels a theme that is missing is told in the feed alone
/// @param quiet empty if it may ring at any hour
/// @param digest the time of day of the one letter with everything that is not urgent
public record Choices(
        Map<Theme, Set<Channel>> channels, Optional<QuietHours> quiet, Optional<LocalTime> digest) {
    /// What holds until the person chooses.
    public static final Choices DEFAULT = initial();

    public Choices {
        channels = Map.copyOf(channels);
    }

    private static Choices initial() {
        var channels = new EnumMap<Theme, Set<Channel>>(Theme.class);
        for (var theme : Theme.values()) {
            channels.put(theme, Set.of(Channel.EMAIL, Channel.PUSH));
        }
        return new Choices(channels, Optional.of(QuietHours.NIGHT), Optional.empty());
    }

    /// The channels by which a theme is told.
    public Set<Channel> of(Theme theme) {
        return channels.getOrDefault(theme, Set.of());
    }

    /// The same without a channel of a theme. Security stays as it is.
    public Choices without(Theme theme, Channel channel) {
        if (!theme.optional()) {
            return this;
        }
        var changed = new EnumMap<Theme, Set<Channel>>(Theme.class);
        changed.putAll(channels);
        var left = EnumSet.noneOf(Channel.class);
        left.addAll(of(theme));
        left.remove(channel);
        changed.put(theme, Set.copyOf(left));
        return new Choices(changed, quiet, digest);
    }
}
