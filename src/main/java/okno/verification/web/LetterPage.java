package okno.verification.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// A letter.
public record LetterPage(
        String path,
        String number,
        String state,
        String tone,
        Form form,
        List<Option> states,
        Problems problems) {

    /// What was typed.
    public record Form(String state, String track, int lock) {}
}
