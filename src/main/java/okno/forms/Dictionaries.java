package okno.forms;

import java.util.Optional;

/// Gives the dictionaries that forms may name. Implemented by those who own the lists.
@FunctionalInterface
public interface Dictionaries {

    Optional<Dictionary> find(String name);

    /// No dictionary at all.
    static Dictionaries none() {
        return _ -> Optional.empty();
    }
}
