package okno.accounts.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.identity.FormerName;
import okno.accounts.identity.Passport;
import okno.accounts.identity.PersonalRecords.Sourced;
import okno.accounts.identity.PostalAddress;
import okno.accounts.identity.RecordSources;
import okno.accounts.representation.Representation;
import okno.platform.Zones;
import okno.platform.web.Problems;

/// «Профиль» in the cabinet.
///
/// @param contacts e-mail and telephone
/// @param word which word of success to say: the key of a text, or an empty one
/// @param order whether an order waits for the person to climb
/// @param typed what was typed into the fields that are refused
public record ProfilePage(
        Citizen citizen,
        Climb climb,
        Records records,
        List<ContactPart> contacts,
        String word,
        boolean order,
        Map<String, String> typed,
        Problems problems) {
    /// Days are told by the time of the capital: an account has no place of its own.
    public static final ZoneId SHOWN_IN = Zones.MOSCOW;

    /// What is known of the person, with where it came from.
    public record Records(
            RecordSources sources,
            Optional<Sourced<Passport>> passport,
            Optional<Sourced<PostalAddress>> address,
            List<FormerName> formerNames,
            List<Representation> children) {}

    ProfilePage with(String said, boolean waiting) {
        return new ProfilePage(citizen, climb, records, contacts, said, waiting, typed, problems);
    }

    ProfilePage refusing(Map<String, String> fields, Problems wrong) {
        return new ProfilePage(citizen, climb, records, contacts, "", order, fields, wrong);
    }
}
