package okno.platform.web;

import java.util.Set;

/// Who is signed in, as the header of a page shows it.
///
/// @param fullName «Фамилия Имя Отчество»
/// @param homePath the cabinet of a citizen, the workplace of an employee
/// @param roles of an employee, as access rules name them
public record Person(String fullName, Kind kind, String homePath, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /// Who has no roles.
    public Person(String fullName, Kind kind, String homePath) {
        this(fullName, kind, homePath, Set.of());
    }

    /// Whether a menu offers him what only this role may open.
    public boolean works(String role) {
        return roles.contains(role);
    }

    /// Which door he came in by.
    public enum Kind {
        CITIZEN,
        STAFF
    }
}
