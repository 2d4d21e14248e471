package okno.terms;

import java.time.ZoneId;

/// Where a term runs: the days are those of the zone, the holidays those of the region.
/// For a service it is the place of the body that provides it, not of the applicant.
///
/// @param zone time zone of the place
/// @param region OKTMO of the subject of the federation, 8 digits
public record Locality(ZoneId zone, String region) {}
