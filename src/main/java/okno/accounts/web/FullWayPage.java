package okno.accounts.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.PageContext;
import okno.platform.web.Problems;

/// «Способ получения кода активации».
///
/// @param chosen the way, or an empty text
public record FullWayPage(String chosen, Problems problems) {
    /// The ways there are now.
    public static final List<String> OFFERED = List.of("centre", "letter", "signature");

    /// The ways in the reader's words.
    public static List<Option> options(PageContext ctx) {
        return OFFERED.stream()
                .map(
                        way ->
                                new Option(
                                        way,
                                        ctx.text("accounts.way." + way),
                                        ctx.text("accounts.way." + way + ".hint")))
                .toList();
    }
}
