package okno.appeals;

import java.util.List;

/// What an author wrote, kept sealed and never changed.
///
/// @param author full name as it was when it was sent
/// @param official of whom is complained, in the author's words; empty if of nobody
/// @param coAuthors full names
public record AppealText(
        String author,
        String subject,
        String text,
        String official,
        List<String> coAuthors,
        AnswerWay answer) {
    public AppealText {
        coAuthors = List.copyOf(coAuthors);
    }
}
