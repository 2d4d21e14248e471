package okno.accounts.events;

import okno.accounts.CitizenId;

/// Two rows were found to be one person: whatever belongs to the first is the second's from now
/// on. Told in the transaction of the deed; who keeps things of citizens hands them over in it.
public record CasesPassed(CitizenId from, CitizenId to) {}
