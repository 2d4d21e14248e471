package okno.agencies;

import java.util.List;
import java.util.Optional;
import okno.agencies.hours.Hours;

/// What a reader of the page of an agency learns besides. What is not known is absent.
///
/// @param fullName the official name, where people call it otherwise
/// @param shortName the official short name
/// @param postAddress where letters go
/// @param appealAddress where complaints go
public record AgencyDetails(
        Optional<String> fullName,
        Optional<String> shortName,
        List<Head> heads,
        Requisites requisites,
        Contacts contacts,
        Optional<String> postAddress,
        Consulting consulting,
        Optional<String> appealAddress) {

    public AgencyDetails {
        heads = List.copyOf(heads);
    }

    /// Who heads it.
    ///
    /// @param name absent where the post is vacant or the name is not known
    /// @param reception when he receives people, in words
    public record Head(Optional<String> name, Optional<String> post, Optional<String> reception) {}

    /// Numbers by which the state knows it.
    ///
    /// @param oktmo where it is registered, 8 or 11 digits
    public record Requisites(
            Optional<String> inn,
            Optional<String> kpp,
            Optional<String> ogrn,
            Optional<String> oktmo) {

        public boolean none() {
            return inn.isEmpty() && kpp.isEmpty() && ogrn.isEmpty() && oktmo.isEmpty();
        }
    }

    /// How it answers questions.
    ///
    /// @param text ways, in words
    public record Consulting(Optional<String> text, Optional<Hours> hours) {

        public boolean none() {
            return text.isEmpty() && hours.isEmpty();
        }
    }
}
