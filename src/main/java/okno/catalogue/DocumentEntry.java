package okno.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.DocumentNeed.Bearer;
import okno.catalogue.DocumentNeed.Copy;

/// A document of the register: what it is, where it comes from and which services ask for it. What
/// nobody told the portal is empty.
///
/// @param about what it is
/// @param issuers who gives it out
/// @param givenBy slugs of the services that give it as their result
/// @param valid for how long, in words
/// @param uses the services that need it, each once, in the order of the alphabet
/// @param blanks slugs of the blanks it is written on
public record DocumentEntry(
        String slug,
        String title,
        String about,
        List<Issuer> issuers,
        List<String> givenBy,
        Optional<String> valid,
        List<Use> uses,
        List<String> blanks) {

    public DocumentEntry {
        issuers = List.copyOf(issuers);
        givenBy = List.copyOf(givenBy);
        uses = List.copyOf(uses);
        blanks = List.copyOf(blanks);
    }

    /// Who brings it: the applicant, a body that gets it by itself, or both.
    public Set<Bearer> bearers() {
        var bearers = EnumSet.noneOf(Bearer.class);
        uses.forEach(use -> bearers.add(use.bearer()));
        return bearers;
    }

    /// In what form applicants bring it.
    public Set<Copy> forms() {
        var forms = EnumSet.noneOf(Copy.class);
        uses.stream()
                .filter(use -> use.bearer() == Bearer.APPLICANT)
                .forEach(use -> forms.add(use.copy()));
        return forms;
    }

    /// Who gives a document out.
    ///
    /// @param agency slug of a body of the portal; absent for others
    /// @param name of others, or of a body as cards call it; empty where the body is known
    public record Issuer(Optional<String> agency, String name) {}

    /// How a service needs it.
    ///
    /// @param service slug
    public record Use(String service, Bearer bearer, Copy copy, boolean required) {}
}
