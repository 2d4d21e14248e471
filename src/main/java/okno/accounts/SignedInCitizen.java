package okno.accounts;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// The citizen behind a request. Holds what every page needs; the rest is read by [Citizens].
public record SignedInCitizen(CitizenId id, FullName name)
        implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    /// The key of this person's sessions; not a name to show.
    @Override
    public String getName() {
        return id.toString();
    }
}
