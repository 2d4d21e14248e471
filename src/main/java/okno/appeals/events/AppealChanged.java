package okno.appeals.events;

import java.util.UUID;

/// News of an appeal; may be told more than once.
///
/// @param step the id of what happened, by which a listener knows that it has told already
/// @param number of the appeal as people write it; of the whole one when a part of it changed
/// @param citizen the id of the account it belongs to
/// @param agency slug of the body it lies with now
/// @param body the title of the body it lies with now
/// @param word what was done: `send`, `register`, `forward`, `part`, `split`, `extend`, `answer`,
///     `grant`, `reject`, `leave`, `withdraw`
public record AppealChanged(
        UUID step,
        UUID appeal,
        String number,
        UUID citizen,
        String agency,
        String body,
        String word) {}
