package okno.catalogue.search;

import java.util.List;
import okno.catalogue.search.Vocabulary.Similar;

/// A word of the question.
///
/// @param whole in lower case
/// @param similar stems that it may have been meant to be; empty for a known word but slang
/// @param abbreviates whether it may stand for several words of a title
record Word(String whole, String stem, boolean known, List<Similar> similar, boolean abbreviates) {
    Word {
        similar = List.copyOf(similar);
    }

    /// The stem that is most likely meant.
    String meant() {
        return similar.isEmpty() ? stem : similar.getFirst().stem();
    }

    boolean understood() {
        return known || abbreviates || !similar.isEmpty();
    }

    /// The same if it may have been meant to be others.
    Word like(List<Similar> others) {
        return new Word(whole, stem, known, others, abbreviates);
    }
}
