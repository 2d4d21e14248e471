package okno.payments.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.identifiers.Inn;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payer;
import okno.payments.statements.FittingStore.Sum;
import org.jspecify.annotations.Nullable;
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

    /// Open charges of the same amount, payer and purpose.
    ///
    /// @return their numbers by the ids of the movements that may be meant for any
    Map<UUID, List<Uin>> fitting(List<KeptLine> lines) {
        var found = open(lines);
        found.replaceAll((line, some) -> some.stream().filter(it -> isPurpose(line, it)).toList());
        var payers = payers(found);
        var numbers = new HashMap<UUID, List<Uin>>();
        found.forEach(
                (line, some) ->
                        numbers.put(
                                line.id(),
                                some.stream()
                                        .filter(it -> isPayer(line, payers.get(it.id())))
                                        .map(Charge::uin)
                                        .toList()));
        return numbers;
    }

    /// Open charges that the amount would settle.
    List<Charge> of(KeptLine line) {
        return open(List.of(line)).getOrDefault(line, List.of());
    }

    private Map<KeptLine, List<Charge>> open(List<KeptLine> lines) {
        var sums = fitting.charges(lines.stream().map(Candidates::sum).distinct().toList(), MOST);
        var known =
                charges
                        .all(sums.values().stream().flatMap(List::stream).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Charge::id, Function.identity()));
        var open = new HashMap<KeptLine, List<Charge>>();
        for (var line : lines) {
            open.put(
                    line,
                    sums.getOrDefault(sum(line), List.of()).stream()
                            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                            .filter(it -> isAccount(line, it))
                            .toList());
        }
        return open;
    }

    private Map<UUID, Payer> payers(Map<KeptLine, List<Charge>> found) {
        var agencies = found.keySet().stream().map(KeptLine::agency).distinct().toList();
        return charges.payers(
                agencies, found.values().stream().flatMap(List::stream).distinct().toList());
    }

    private static Sum sum(KeptLine line) {
        return new Sum(line.agency(), line.amount());
    }

    private static boolean isAccount(KeptLine line, Charge charge) {
        return charge.terms().payee().account().number().equals(line.account());
    }

    private static boolean isPurpose(KeptLine line, Charge charge) {
        return plain(line.told().purpose()).contains(plain(charge.terms().purpose()));
    }

    private static boolean isPayer(KeptLine line, @Nullable Payer payer) {
        return payer != null && (sameNumber(line, payer) || sameName(line, payer));
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
