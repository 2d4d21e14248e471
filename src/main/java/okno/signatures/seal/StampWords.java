package okno.signatures.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okno.platform.Zones;
import okno.platform.pdf.DocumentWords;
import okno.signatures.SignerIdentity;
import okno.signatures.embedded.PdfStamp;
import org.springframework.stereotype.Component;

/// What the visible mark of a seal says (ГОСТ Р 7.0.97-2016, 5.23).
@Component
class StampWords {
    private static final int LONGEST = 50;

    private final DocumentWords words;

    StampWords(DocumentWords words) {
        this.words = words;
    }

    PdfStamp of(SignerIdentity owner) {
        var certificate = owner.certificate();
        var lines = new ArrayList<String>();
        lines.add(words.text("signatures.stamp.certificate", certificate.serial()));
        lines.addAll(wrapped(words.text("signatures.stamp.owner", name(owner))));
        lines.add(
                words.text(
                        "signatures.stamp.period",
                        day(certificate.notBefore()),
                        day(certificate.notAfter())));
        return new PdfStamp(words.text("signatures.stamp.heading"), lines);
    }

    private static String name(SignerIdentity owner) {
        return owner.organization().or(owner::commonName).orElse("–");
    }

    private String day(Instant at) {
        return words.date(at.atZone(Zones.MOSCOW).toLocalDate());
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= LONGEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
