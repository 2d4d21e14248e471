package okno.accounts.ports;

import java.util.Collection;
import java.util.Set;
import okno.accounts.CitizenId;

/// Tells whose cases lie with a body. Implemented where cases are kept.
public interface CaseHolders {
    /// Those of some people for whom something was sent.
    Set<CitizenId> among(Collection<CitizenId> people);
}
