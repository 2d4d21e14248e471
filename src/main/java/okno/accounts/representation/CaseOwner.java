package okno.accounts.representation;

import java.util.Optional;
import okno.accounts.CitizenId;
import okno.audit.Actor;

/// Whose cases a request is about, and who makes it: a citizen for himself, or one who acts for
/// another. Controllers take it as a parameter where they would take the citizen who is signed in.
///
/// @param id the person whose the cases are; stands in every `where`
/// @param by who is signed in
/// @param representation in force when the request came; empty for who acts for himself
public record CaseOwner(CitizenId id, CitizenId by, Optional<Representation> representation) {
    /// A citizen with his own cases.
    public static CaseOwner self(CitizenId citizen) {
        return new CaseOwner(citizen, citizen, Optional.empty());
    }

    /// A representative with the cases of the person he acts for.
    ///
    /// @param representation one in force
    public static CaseOwner of(Representation representation) {
        return new CaseOwner(
                representation.principal().orElseThrow(),
                representation.representative(),
                Optional.of(representation));
    }

    /// As the record of deeds names the doer: the representative, with the person he acts for.
    public Actor actor() {
        var doer = Actor.citizen(by.value());
        return representation.isPresent() ? doer.onBehalfOf(id.value()) : doer;
    }
}
