package okno.platform.web;

import java.util.List;

/// Every component of the pages with sample data, for those who write pages and for tests.
///
/// @param ways options of a choice of one
/// @param facts options of a choice of several
/// @param icons the names of all signs
public record SamplePage(
        Problems problems, List<Option> ways, List<Option> facts, List<String> icons) {
    public static final List<String> TONES = List.of("ok", "wait", "act", "stop", "calm");
}
