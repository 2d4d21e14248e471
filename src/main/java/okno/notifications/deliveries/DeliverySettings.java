package okno.notifications.deliveries;

import java.time.Duration;
import okno.notifications.ladder.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices leave (`okno.notices`).
///
/// @param rate messages a minute, for all nodes together
/// @param parallel how many messages of a channel this node hands over at once
/// @param tries after how many failures of its own a delivery is given up
/// @param late after which time of waiting several notices of one person are told in one message
/// @param unread how long a notice that the law asks to tell may lie unread in the cabinet, when no
///     channel leads to its reader, before the body is asked to write on paper; the law names no
///     number
/// @param kept how long attempts and deliveries that have ended are kept
@ConfigurationProperties("okno.notices")
public record DeliverySettings(
        @DefaultValue Rate rate,
        @DefaultValue Parallel parallel,
        @DefaultValue("15") int tries,
        @DefaultValue("2h") Duration late,
        @DefaultValue("5d") Duration unread,
        @DefaultValue("180d") Duration kept) {
    private static final int LEAST_NEWS = 15_000;

    /// How much news is put into feeds in a minute: more than leaves, so that nothing waits for it,
    /// and never little, however slowly letters leave.
    public int newsRate() {
        return Math.max(LEAST_NEWS, rate.email() + rate.email() / 4);
    }

    /// Messages a minute by channel.
    ///
    /// @param email letters by electronic mail
    /// @param sms short messages
    /// @param push messages to browsers
    record Rate(
            @DefaultValue("12000") int email,
            @DefaultValue("600") int sms,
            @DefaultValue("12000") int push) {}

    /// Messages at once by channel.
    ///
    /// @param email letters by electronic mail: connections to the server
    /// @param sms short messages
    /// @param push messages to browsers
    record Parallel(
            @DefaultValue("1") int email,
            @DefaultValue("8") int sms,
            @DefaultValue("8") int push) {}

    /// Messages of a channel at once.
    int parallel(Channel channel) {
        return switch (channel) {
            case EMAIL -> parallel.email();
            case SMS -> parallel.sms();
            case PUSH -> parallel.push();
            case LETTER -> 1;
        };
    }

    /// Messages a minute of a channel; to ask bodies to write on paper costs nothing.
    int rate(Channel channel) {
        return switch (channel) {
            case EMAIL -> rate.email();
            case SMS -> rate.sms();
            case PUSH -> rate.push();
            case LETTER -> Integer.MAX_VALUE;
        };
    }
}
