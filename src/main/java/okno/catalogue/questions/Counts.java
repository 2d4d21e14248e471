package okno.catalogue.questions;

/// What came of a question.
///
/// @param foundNone how often nothing was found
/// @param yes how often people said that they found what they looked for
/// @param no how often they said that they did not
/// @param lowClicks how often a hit behind the first five was opened
public record Counts(int asked, int foundNone, int yes, int no, int lowClicks) {
    Counts plus(Counts other) {
        return new Counts(
                asked + other.asked,
                foundNone + other.foundNone,
                yes + other.yes,
                no + other.no,
                lowClicks + other.lowClicks);
    }
}
