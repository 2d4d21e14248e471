package okno.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a member of staff works as; the roles of access rules bear the same names.
public enum StaffRole {
    /// Works on applications for an agency.
    OFFICER,
    /// Heads an agency: an officer who answers for all applications to it.
    HEAD,
    /// Works the money of an agency: charges, statements, refunds, where money goes.
    TREASURER,
    /// Confirms identities at a service centre.
    OPERATOR,
    /// Sees what people do not find and which cards they find wrong; tells the search synonyms.
    EDITOR,
    /// Runs the portal.
    ADMIN,
    /// Reads the journal.
    AUDITOR;

    /// The roles of access rules that this one stands for: a head is an officer too.
    public Set<StaffRole> rights() {
        return this == HEAD ? EnumSet.of(HEAD, OFFICER) : EnumSet.of(this);
    }

    /// Roles in one word, for the record of deeds: `ADMIN,AUDITOR`.
    public static String words(Collection<StaffRole> roles) {
        return roles.stream().map(StaffRole::name).sorted().collect(Collectors.joining(","));
    }
}
