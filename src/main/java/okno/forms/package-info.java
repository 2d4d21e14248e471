/// The form language: what is asked, when it is shown, how an answer is read, checked, kept and
/// read back. Pure Java without Spring and SQL, so that the citizen's pages, the editor's preview,
/// the desk, the interface for other systems and the PDF interpret a form alike.
///
/// Start with [FormDefinition] (what is asked), [Filling] (one page is read), [Journey] (where the
/// person stands) and [AnswerText] (what was answered, in words).
///
/// To add a question type:
/// 1. write one file with the record, its `of(Common, Fields)`, `parse` and `check` (see
/// [YesNoQuestion]), and add it to the `permits` of [Question];
/// 2. name it in `QuestionTypes`;
/// 3. if no [Answer] fits, add one; the compiler then asks for its way to a tree, to an input field
/// and to words;
/// 4. the compiler asks `Missing` for the words of an empty required answer and the pages for a
/// template; the tests of bundles ask for its texts in both languages.
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"content", "identifiers"})
@NullMarked
package okno.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
