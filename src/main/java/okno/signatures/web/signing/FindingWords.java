package okno.signatures.web.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import okno.platform.FieldProblem;
import okno.platform.web.RequestTexts;
import okno.signatures.Finding;
import org.springframework.stereotype.Component;

/// Makes problems of a form's field out of what was found in a signature, each in its own words and
/// with its day in the reader's language.
@Component
public class FindingWords {
    private final RequestTexts texts;

    FindingWords(RequestTexts texts) {
        this.texts = texts;
    }

    /// All findings, in the order in which they were met.
    ///
    /// @param field where the signature was given
    /// @param zone in which days are told
    public List<FieldProblem> problems(String field, List<Finding> findings, ZoneId zone) {
        return findings.stream()
                .map(
                        finding ->
                                FieldProblem.of(
                                        field,
                                        finding.reason().messageKey(),
                                        finding.at()
                                                .map(moment -> day(moment, zone))
                                                .<Object[]>map(day -> new Object[] {day})
                                                .orElseGet(() -> new Object[0])))
                .toList();
    }

    private String day(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", texts.locale())
                .format(moment.atZone(zone));
    }
}
