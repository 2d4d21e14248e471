package okno.accounts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.Representation;

/// «За кого я действую» in the cabinet.
///
/// @param mine those the reader has asked for
/// @param over those by which others act for the reader
/// @param opening a case that the reader came to see, which is of a person he acts for
/// @param confirmed whether the reader's identity is confirmed, so that he may ask for more
/// @param word the key of what to say first; empty for nothing
public record RepresentationPage(
        List<Representation> mine,
        List<Over> over,
        Optional<Opening> opening,
        boolean confirmed,
        String word) {
    /// Somebody who acts for the reader.
    public record Over(Representation representation, String name) {}

    /// A case to be opened.
    ///
    /// @param path of its page
    public record Opening(UUID representation, String name, String path) {}

    /// Those by which the reader may act now.
    public List<Representation> inForce() {
        return mine.stream().filter(one -> one.state() == Representation.State.IN_FORCE).toList();
    }

    /// The rest, which wait or have ended.
    public List<Representation> others() {
        return mine.stream().filter(one -> one.state() != Representation.State.IN_FORCE).toList();
    }
}
