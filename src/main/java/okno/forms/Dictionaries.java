package okno.forms;

import java.util.Optional;

/// Gives the dictionaries that forms may name. Implemented by those who own the lists.
@FunctionalInterface
public interface Dictionaries {

    Optional<Dictionary> find(String name);

    /// Whether a form is wrong that names what they do not hold. What was published once is read
    /// whatever they hold now: cases are filled in with it.
    default boolean binding() {
        return true;
    }

    /// The same dictionaries for forms that were published once.
    default Dictionaries forOldForms() {
        var all = this;
        return new Dictionaries() {
            @Override
            public Optional<Dictionary> find(String name) {
                return all.find(name);
            }

            @Override
            public boolean binding() {
                return false;
            }
        };
    }

    /// No dictionary at all.
    static Dictionaries none() {
        return _ -> Optional.empty();
    }
}
