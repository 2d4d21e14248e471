package okno.catalogue.search;

import java.util.List;
import okno.catalogue.search.SearchIndex.Scope;

/// What the index asks of places.
public interface Gazetteer {
    /// OKTMO of the region of a place; the place itself for a region.
    String regionOf(String oktmo);

    /// Places that may stand in a question.
    default List<Named> named() {
        return List.of();
    }

    /// A place by one of the names that people call it.
    record Named(String name, Scope scope) {}
}
