package okno.verification.letters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters are sent (`okno.verification.letters`).
///
/// @param lostAfter how long after its printing a letter counts as lost and may be asked for again
/// @param most letters of one person within a year
/// @param batch letters printed at once
/// @param sender who sends them, with the address for returns: the head of each sheet
@ConfigurationProperties("okno.verification.letters")
public record LetterSettings(
        @DefaultValue("45d") Duration lostAfter,
        @DefaultValue("3") int most,
        @DefaultValue("100") int batch,
        @DefaultValue("") String sender) {}
