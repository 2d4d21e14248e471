package okno.payments.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okno.identifiers.Inn;
import okno.identifiers.PayerIdentifier;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payer;
import org.springframework.stereotype.Component;

/// Charges that money may be meant for.
@Component
class Candidates {
    private static final int MOST = 20;

    private final Charges charges;
    private final FittingStore fitting;

    Candidates(Charges charges, FittingStore fitting) {
        this.charges = charges;
        this.fitting = fitting;
    }

    /// The charge whose number it names.
    Optional<Charge> named(KeptLine line) {
        return line.uin().flatMap(charges::find);
    }

    /// The one open charge of the same amount, payer and purpose: none if there are several.
    Optional<Charge> fitting(KeptLine line) {
        var found =
                of(line).stream()
                        .filter(charge -> isPurpose(line, charge) && isPayer(line, charge))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Open charges that the amount would settle.
    List<Charge> of(KeptLine line) {
        return fitting.charges(line.agency(), line.amount(), MOST).stream()
                .map(charges::get)
                .filter(it -> it.terms().payee().account().number().equals(line.account()))
                .toList();
    }

    private static boolean isPurpose(KeptLine line, Charge charge) {
        return plain(line.told().purpose()).contains(plain(charge.terms().purpose()));
    }

    private boolean isPayer(KeptLine line, Charge charge) {
        var payer = charges.payer(Set.of(line.agency()), charge);
        return payer.filter(it -> sameNumber(line, it) || sameName(line, it)).isPresent();
    }

    private static boolean sameNumber(KeptLine line, Payer payer) {
        return Inn.parse(line.told().party().inn())
                .filter(Inn::ofPerson)
                .map(PayerIdentifier::of)
                .filter(it -> payer.identifier().equals(Optional.of(it)))
                .isPresent();
    }

    private static boolean sameName(KeptLine line, Payer payer) {
        return plain(line.told().party().name()).equals(plain(payer.name()));
    }

    /// Letters and digits alone, of which capitals and «ё» do not matter.
    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replace('\u0401', '\u0415')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
