package okno.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.appeals.AppealKind;
import okno.appeals.AppealState;
import okno.platform.web.Link;
import okno.platform.web.Option;
import org.jspecify.annotations.Nullable;

/// The list of appeals to the officer's own bodies.
///
/// @param bodies titles of them
/// @param state word of the filter
/// @param number as it was typed
/// @param numberWrong whether it is none
/// @param next address of the page after
public record DeskAppealsPage(
        List<String> bodies,
        List<Link> states,
        String state,
        List<Option> kinds,
        String kind,
        String number,
        boolean numberWrong,
        List<Row> rows,
        @Nullable String next) {
    public DeskAppealsPage {
        bodies = List.copyOf(bodies);
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /// An appeal.
    ///
    /// @param about title of the service; empty when it is about none
    /// @param due absent once it has ended
    /// @param officer who works on it
    /// @param register number in the register of the body
    public record Row(
            String number,
            String path,
            AppealKind kind,
            AppealState state,
            String about,
            String body,
            Instant arrivedAt,
            ZoneId zone,
            @Nullable Due due,
            @Nullable LocalDate endedOn,
            @Nullable String officer,
            @Nullable String register) {}
}
