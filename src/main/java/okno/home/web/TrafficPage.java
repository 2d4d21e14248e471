package okno.home.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.notifications.control.ChannelLoad;
import okno.notifications.control.Failures;
import okno.notifications.control.Redrives;

/// How notices stand.
///
/// @param untold events that could not be put into feeds
/// @param asked how often a body was asked to write on paper; counted if nothing failed
/// @param zone in which moments are told
/// @param again how many were just sent again; negative if nobody asked for it
public record TrafficPage(
        List<Line> channels,
        List<Group> failures,
        Optional<Redrives.Untold> untold,
        long asked,
        ZoneId zone,
        int again) {
    public TrafficPage {
        channels = List.copyOf(channels);
        failures = List.copyOf(failures);
    }

    /// A channel.
    ///
    /// @param reason why it rests or leads nowhere, in the reader's language
    public record Line(ChannelLoad load, String reason) {
        /// How it stands, as a key of texts.
        public String standing() {
            if (load.paused()) {
                return "paused";
            }
            if (!load.setUp()) {
                return "unset";
            }
            return load.closedUntil().isPresent() ? "rests" : "works";
        }

        public String tone() {
            if (load.paused()) {
                return "stop";
            }
            return standing().equals("works") ? "ok" : "act";
        }

        /// The address that stops it or lets it go on.
        public String switching() {
            return TrafficController.PATH
                    + "/channels/"
                    + load.channel()
                    + (load.paused() ? "/start" : "/pause");
        }
    }

    /// Failures of one kind.
    ///
    /// @param reason in the reader's language
    /// @param href the list of them
    public record Group(Failures failures, long count, Instant last, String reason, String href) {}
}
