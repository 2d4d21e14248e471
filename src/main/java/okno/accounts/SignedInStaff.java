package okno.accounts;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/// The member of staff behind a request.
public record SignedInStaff(StaffId id, FullName name, Set<StaffRole> roles)
        implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    public SignedInStaff {
        roles = Set.copyOf(roles);
    }

    /// The key of this person's sessions; not a name to show.
    @Override
    public String getName() {
        return id.toString();
    }
}
