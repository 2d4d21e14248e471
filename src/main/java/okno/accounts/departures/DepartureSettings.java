package okno.accounts.departures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How an account is deleted (`okno.departures`).
///
/// @param grace how long a person may change his mind; 152-ФЗ, ст. 21 gives thirty days to erase
/// @param reminder how long before the end he is reminded
/// @param consentsKept how long after the erasure his consents are kept as proof
@ConfigurationProperties("okno.departures")
public record DepartureSettings(
        @DefaultValue("30d") Duration grace,
        @DefaultValue("3d") Duration reminder,
        @DefaultValue("1096d") Duration consentsKept) {}
