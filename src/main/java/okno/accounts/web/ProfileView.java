package okno.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.Contacts;
import okno.accounts.contacts.Holder;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.RecordOrigins;
import okno.accounts.representation.Representation;
import okno.accounts.representation.Representations;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.platform.web.Problems;
import org.springframework.stereotype.Component;

/// Puts the page of a profile together.
@Component
class ProfileView {
    static final String CONTACTS = "/account/profile/contacts";

    private final Citizens citizens;
    private final Ladder ladder;
    private final PersonalRecords records;
    private final RecordOrigins origins;
    private final Contacts contacts;
    private final Representations representations;

    ProfileView(
            Citizens citizens,
            Ladder ladder,
            PersonalRecords records,
            RecordOrigins origins,
            Contacts contacts,
            Representations representations) {
        this.citizens = citizens;
        this.ladder = ladder;
        this.records = records;
        this.origins = origins;
        this.contacts = contacts;
        this.representations = representations;
    }

    ProfilePage of(CitizenId id) {
        var citizen = citizens.get(id);
        var waits = contacts.waiting(Holder.of(id));
        var parts =
                Stream.of(Channel.EMAIL, Channel.PHONE)
                        .map(it -> ContactPart.of(it, proven(citizen, it), waits, CONTACTS))
                        .toList();
        var known =
                new ProfilePage.Records(
                        origins.sources(id),
                        records.passport(id),
                        records.postalAddress(id),
                        origins.formerNames(id),
                        children(id));
        return new ProfilePage(
                citizen,
                Climb.of(ladder.standing(id)),
                known,
                parts,
                "",
                false,
                Map.of(),
                Problems.NONE);
    }

    private List<Representation> children(CitizenId id) {
        return representations.of(id).stream()
                .filter(one -> one.parental() && one.endable())
                .toList();
    }

    private static String proven(Citizen citizen, Channel channel) {
        var known = citizen.contacts();
        return switch (channel) {
            case EMAIL -> known.confirmedEmail().map(EmailAddress::value).orElse("");
            case PHONE -> known.confirmedPhone().map(Phone::formatted).orElse("");
        };
    }
}
