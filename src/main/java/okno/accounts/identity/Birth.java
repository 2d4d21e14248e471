package okno.accounts.identity;

import java.time.LocalDate;
import okno.accounts.Citizen;

/// What a passport says of a person besides the name.
public record Birth(LocalDate date, Citizen.Sex sex) {}
