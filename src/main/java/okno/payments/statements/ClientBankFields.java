package okno.payments.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.statements.StatementLine.Party;

/// The fields of one section of `1CClientBankExchange`.
record ClientBankFields(Map<String, String> fields, int line, StatementProblems problems) {
    private static final int PARTS_OF_PURPOSE = 6;

    /// How much older than its booking a document may be that tells when somebody paid.
    private static final int LONGEST_WAY = 10;

    private static final int LONGEST_DAY = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.MM.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /// What a section of an account says; empty if it cannot be read, which is noted.
    Optional<StatementAccount> account() {
        var number = get("РасчСчет");
        if (!number.matches("[0-9]{20}")) {
            problems.add(line, "РасчСчет", "payments.statement.problem.account", number);
            return Optional.empty();
        }
        var from = day("ДатаНачала");
        var to = get("ДатаКонца").isEmpty() ? from : day("ДатаКонца");
        var opening = kopecks("НачальныйОстаток");
        var incoming = kopecks("ВсегоПоступило");
        var outgoing = kopecks("ВсегоСписано");
        var closing = kopecks("КонечныйОстаток");
        if (from.isEmpty() || to.isEmpty() || opening.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        if (incoming.isEmpty() || outgoing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StatementAccount(
                        line,
                        number,
                        from.get(),
                        to.get(),
                        opening.get(),
                        incoming.get(),
                        outgoing.get(),
                        closing.get()));
    }

    /// The movements of a document: money came in if it says when and the account is ours, and
    /// likewise went out. A document of neither is a plan. Between two accounts of one file it is
    /// both.
    List<StatementLine> lines(Set<String> ours) {
        List<StatementLine> lines = new ArrayList<>();
        var payee = either("ПолучательСчет", "ПолучательРасчСчет");
        var payer = either("ПлательщикСчет", "ПлательщикРасчСчет");
        if (!get("ДатаСписано").isEmpty() && ours.contains(payer)) {
            line(payer, false).ifPresent(lines::add);
        }
        if (!get("ДатаПоступило").isEmpty() && ours.contains(payee)) {
            line(payee, true).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<StatementLine> line(String account, boolean incoming) {
        var booked = day(incoming ? "ДатаПоступило" : "ДатаСписано");
        var amount = kopecks("Сумма");
        if (amount.filter(kopecks -> kopecks <= 0).isPresent()) {
            problems.add(line, "Сумма", "payments.statement.problem.amount", get("Сумма"));
            return Optional.empty();
        }
        if (booked.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        var purpose = purpose();
        return Optional.of(
                new StatementLine(
                        line,
                        account,
                        incoming,
                        false,
                        new Kopecks(amount.get()),
                        booked.get(),
                        paidOn(booked.get()),
                        get("Номер"),
                        party(incoming ? "Плательщик" : "Получатель"),
                        either("ПолучательСчет", "ПолучательРасчСчет"),
                        Uin.parse(get("Код")).or(() -> UinInText.find(purpose)),
                        purpose));
    }

    /// The day the payer's bank took the money, else that of the document, which may lie back only
    /// as long as money is on its way.
    private LocalDate paidOn(LocalDate booked) {
        var earliest = booked.minusDays(LONGEST_WAY);
        return parsed(get("ДатаСписано"))
                .or(() -> parsed(get("Дата")))
                .filter(day -> !day.isAfter(booked) && !day.isBefore(earliest))
                .orElse(booked);
    }

    private Party party(String side) {
        return new Party(
                either(side + "1", side),
                get(side + "ИНН"),
                either(side + "Счет", side + "РасчСчет"),
                get(side + "БИК"));
    }

    private String purpose() {
        var whole = get("НазначениеПлатежа");
        return whole.isEmpty()
                ? IntStream.rangeClosed(1, PARTS_OF_PURPOSE)
                        .mapToObj(part -> get("НазначениеПлатежа" + part))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : whole;
    }

    private Optional<Long> kopecks(String field) {
        var kopecks = Roubles.kopecks(get(field));
        if (kopecks.isEmpty()) {
            problems.add(line, field, "payments.statement.problem.amount", get(field));
        }
        return kopecks;
    }

    private Optional<LocalDate> day(String field) {
        var day = parsed(get(field));
        if (day.isEmpty()) {
            problems.add(line, field, "payments.statement.problem.date", get(field));
        }
        return day;
    }

    /// Of four digits: the format of the JDK has longer years, too, which no table keeps.
    private static Optional<LocalDate> parsed(String text) {
        if (text.isEmpty() || text.length() > LONGEST_DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private String either(String first, String second) {
        return get(first).isEmpty() ? get(second) : get(first);
    }

    private String get(String field) {
        return fields.getOrDefault(field, "");
    }
}
