package okno.notifications.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides which channels tell a notice. First all that the person chose and has; when the law asks
/// for it and none of them reaches, the next rung: another channel he has, at last the body is
/// asked to write on paper, unless he opens the notice in his cabinet before.
///
/// @param rule of the event
/// @param choices of the person
/// @param has the channels that lead to him
/// @param zone where he lives
/// @param unread how long a notice may lie unread in the cabinet before the last rung is used
public record Ladder(Rule rule, Choices choices, Set<Channel> has, ZoneId zone, Duration unread) {
    /// A rung and the first moment it may be used.
    ///
    /// @param held whether that is later than now
    public record Rung(Channel channel, Instant notBefore, boolean held) {}

    /// What is sent for a new notice; empty if the feed is enough.
    public List<Rung> first(Instant now) {
        var chosen =
                Arrays.stream(Channel.values())
                        .filter(Channel::chosen)
                        .filter(has::contains)
                        .filter(this::wanted)
                        .map(channel -> rung(channel, now))
                        .toList();
        return chosen.isEmpty() ? next(Set.of(), now).stream().toList() : chosen;
    }

    /// The rung after those that did not reach the person; empty when there is none, or when
    /// nothing asks for it.
    public Optional<Rung> next(Set<Channel> tried, Instant now) {
        if (!rule.lawful()) {
            return Optional.empty();
        }
        return Arrays.stream(Channel.values())
                .filter(channel -> !tried.contains(channel))
                .filter(channel -> !channel.chosen() || has.contains(channel))
                .findFirst()
                .map(channel -> rung(channel, now));
    }

    /// What is urgent comes by telephone too, whatever was chosen: a stranger would turn it off.
    private boolean wanted(Channel channel) {
        return rule.urgent()
                || choices.of(rule.theme()).contains(channel)
                || (!rule.theme().optional() && channel == Channel.EMAIL);
    }

    private Rung rung(Channel channel, Instant now) {
        var from =
                switch (channel) {
                    case LETTER -> now.plus(unread);
                    case EMAIL -> rule.urgent() ? now : digest(now);
                    case SMS, PUSH -> rule.urgent() ? now : quiet(now);
                };
        return new Rung(channel, from, from.isAfter(now));
    }

    private Instant quiet(Instant now) {
        return choices.quiet().map(hours -> hours.release(now, zone)).orElse(now);
    }

    /// What the law asks for does not wait for the evening.
    private Instant digest(Instant now) {
        return rule.lawful()
                ? now
                : choices.digest().map(time -> nextTime(time, now, zone)).orElse(now);
    }

    private static Instant nextTime(LocalTime time, Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var moment = today.atTime(time).atZone(zone).toInstant();
        return moment.isBefore(now)
                ? today.plusDays(1).atTime(time).atZone(zone).toInstant()
                : moment;
    }
}
