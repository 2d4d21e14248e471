package okno.verification.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operator's first page.
///
/// @param centre where he works; empty if nowhere
/// @param typed what was searched for
/// @param searched whether anything was searched for
/// @param snils what was searched for, if it is a СНИЛС: an account may be opened for it
/// @param found several accounts of one СНИЛС, or none
/// @param waiting who means to come
/// @param next address of the page of those who asked before them
public record CounterPage(
        String centre,
        String typed,
        boolean searched,
        String snils,
        List<Claimant> found,
        List<Waiting> waiting,
        @Nullable String next) {

    static CounterPage nowhere() {
        return new CounterPage("", "", false, "", List.of(), List.of(), null);
    }

    /// Somebody who claims the СНИЛС.
    ///
    /// @param level word of the level
    /// @param detached whether another one is known to own it
    public record Claimant(
            String path,
            String name,
            @Nullable LocalDate birthDate,
            String level,
            boolean detached) {}

    /// Somebody who means to come.
    public record Waiting(String number, String path, String name, LocalDate asked) {}
}
