package okno.platform.web;

import org.jspecify.annotations.Nullable;

/// What features know of the reader of a page.
///
/// @param person absent for a guest
/// @param place absent while none was chosen
/// @param placeOffered whether the banner that offers a place was dismissed or answered
/// @param unread notices not read yet
/// @param end when the session of the person will end
public record Visitor(
        @Nullable Person person,
        @Nullable PlaceChip place,
        boolean placeOffered,
        int unread,
        @Nullable SessionEnd end) {
    static final Visitor GUEST = new Visitor(null, null, false, 0, null);

    public Visitor with(Person known) {
        return new Visitor(known, place, placeOffered, unread, end);
    }

    public Visitor in(PlaceChip chosen) {
        return new Visitor(person, chosen, true, unread, end);
    }

    public Visitor withPlaceOffered() {
        return new Visitor(person, place, true, unread, end);
    }

    public Visitor until(SessionEnd known) {
        return new Visitor(person, place, placeOffered, unread, known);
    }

    public Visitor withUnread(int count) {
        return new Visitor(person, place, placeOffered, count, end);
    }
}
