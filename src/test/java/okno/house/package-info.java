/// The rules of the house: walls between modules, budgets, texts, schema, documents. Each rule is
/// also held against samples that break it, because a rule nobody saw failing may guard nothing.
@NullMarked
package okno.house;

import org.jspecify.annotations.NullMarked;
