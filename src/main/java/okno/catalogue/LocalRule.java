package okno.catalogue;

import java.util.Optional;
import okno.terms.Term;

/// How a variant differs in a place. A rule of a region holds for all its municipalities that
/// do not say otherwise.
///
/// @param place OKTMO of 8 digits
/// @param note what else is different there, in words
public record LocalRule(
        String place, Optional<Term> term, Optional<Variant.Fee> fee, Optional<String> note) {}
