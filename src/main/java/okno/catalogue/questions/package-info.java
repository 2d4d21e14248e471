/// What people ask the search and what came of it, as counts without who asked, and the synonyms by
/// which editors answer. Start with [SearchQuestions].
@NamedInterface("questions")
@NullMarked
package okno.catalogue.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
