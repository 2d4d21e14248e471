package okno.platform.web;

/// Who is signed in, as the header of a page shows it.
///
/// @param fullName «Фамилия Имя Отчество»
/// @param homePath the cabinet of a citizen, the workplace of an employee
public record Person(String fullName, Kind kind, String homePath) {
    /// Which door he came in by.
    public enum Kind {
        CITIZEN,
        STAFF
    }
}
