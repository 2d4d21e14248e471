package okno.platform.web;

import org.jspecify.annotations.Nullable;

/// What features know of the reader of a page.
///
/// @param person absent for a guest
/// @param place absent while none was chosen
/// @param placeOffered whether the banner that offers a place was dismissed or answered
/// @param unread notices not read yet
public record Visitor(
        @Nullable Person person, @Nullable PlaceChip place, boolean placeOffered, int unread) {
    static final Visitor GUEST = new Visitor(null, null, false, 0);

    public Visitor with(Person known) {
        return new Visitor(known, place, placeOffered, unread);
    }

    public Visitor in(PlaceChip chosen) {
        return new Visitor(person, chosen, true, unread);
    }

    public Visitor withPlaceOffered() {
        return new Visitor(person, place, true, unread);
    }

    public Visitor withUnread(int count) {
        return new Visitor(person, place, placeOffered, count);
    }
}
