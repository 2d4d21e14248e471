package okno.home.web;

import java.util.List;
import okno.catalogue.questions.EditorSynonyms.Synonym;
import okno.catalogue.questions.SearchQuestions.Counted;
import okno.platform.web.Problems;

/// What people did not find, and the synonyms that editors gave.
///
/// @param said what was typed as said
/// @param meant what was typed as meant
public record EditorSearchPage(
        List<Part> parts, List<Synonym> synonyms, String said, String meant, Problems problems) {
    public EditorSearchPage {
        parts = List.copyOf(parts);
        synonyms = List.copyOf(synonyms);
    }

    /// Questions of one trouble.
    ///
    /// @param title key of its text
    public record Part(String title, List<Counted> questions) {
        public Part {
            questions = List.copyOf(questions);
        }
    }
}
