package okno.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What features know of the reader of a page.
///
/// @param person absent for a guest
/// @param place absent while none was chosen
/// @param placeOffered whether the banner that offers a place was dismissed or answered
/// @param unread notices not read yet
/// @param end when the session of the person will end
/// @param leavesOn the day on which the account is deleted; absent for who stays
/// @param actedFor whose cases the pages are about, if not the reader's own
public record Visitor(
        @Nullable Person person,
        @Nullable PlaceChip place,
        boolean placeOffered,
        int unread,
        @Nullable SessionEnd end,
        @Nullable LocalDate leavesOn,
        @Nullable ActedFor actedFor) {
    static final Visitor GUEST = new Visitor(null, null, false, 0, null, null, null);

    public Visitor with(Person known) {
        return new Visitor(known, place, placeOffered, unread, end, leavesOn, actedFor);
    }

    public Visitor in(PlaceChip chosen) {
        return new Visitor(person, chosen, true, unread, end, leavesOn, actedFor);
    }

    public Visitor withPlaceOffered() {
        return new Visitor(person, place, true, unread, end, leavesOn, actedFor);
    }

    public Visitor until(SessionEnd known) {
        return new Visitor(person, place, placeOffered, unread, known, leavesOn, actedFor);
    }

    public Visitor withUnread(int count) {
        return new Visitor(person, place, placeOffered, count, end, leavesOn, actedFor);
    }

    public Visitor leavingOn(LocalDate day) {
        return new Visitor(person, place, placeOffered, unread, end, day, actedFor);
    }

    public Visitor acting(ActedFor other) {
        return new Visitor(person, place, placeOffered, unread, end, leavesOn, other);
    }
}
