package okno.verification.web;

import java.time.LocalDate;
import java.util.List;
import okno.agencies.OfficeCard;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.verification.Way;
import org.jspecify.annotations.Nullable;

/// «Подтверждение личности» of a citizen.
///
/// @param level word of the account's level
/// @param comparable whether there is enough to compare a person with
/// @param detached whether the СНИЛС belongs to somebody else
/// @param done what was done a moment ago; empty if nothing
/// @param request absent if he asked for nothing
/// @param letter absent if no letter was asked for
/// @param code absent if no code is good
/// @param order whether an order waits for the person to be confirmed
public record VerificationPage(
        String level,
        boolean comparable,
        boolean detached,
        String done,
        @Nullable RequestView request,
        @Nullable LetterView letter,
        @Nullable CodeView code,
        Form form,
        List<Option> ways,
        List<Option> centres,
        List<OfficeCard> nearest,
        boolean order,
        Problems problems) {

    public boolean confirmed() {
        return level.equals("confirmed");
    }

    /// Whether the person chose a letter when he registered, and has not ordered it yet.
    public boolean unordered() {
        return request == null && form.way().equals(Way.LETTER.text()) && !problems.any();
    }

    VerificationPage withOrder() {
        return new VerificationPage(
                level,
                comparable,
                detached,
                done,
                request,
                letter,
                code,
                form,
                ways,
                centres,
                nearest,
                true,
                problems);
    }

    /// What was typed into the choice of the way.
    public record Form(String way, String centre) {
        static final Form EMPTY = new Form("", "");
    }

    /// What was asked for.
    ///
    /// @param centre title of the centre; empty for any
    public record RequestView(String number, String way, String centre) {}

    /// A letter.
    ///
    /// @param state key of its word
    /// @param track as the post writes it; empty while it has none
    /// @param rule key of what may be done about another one
    /// @param again since when that is
    public record LetterView(
            String state, String tone, String track, String rule, LocalDate again) {}

    /// A code that waits to be typed.
    public record CodeView(String way, LocalDate until) {}
}
