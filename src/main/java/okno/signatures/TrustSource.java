package okno.signatures;

/// Where the portal gets its trust from: roots that its operator pinned, and what was
/// fetched since.
@FunctionalInterface
public interface TrustSource {
    /// What may be relied upon now. Costs nothing: it is in memory.
    Trust current();
}
