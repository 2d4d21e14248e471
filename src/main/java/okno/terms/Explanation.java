package okno.terms;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/// Puts a deadline into one sentence.
final class Explanation {
    private static final Control ONLY_ASKED =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Deadline deadline;
    private final Locale locale;
    private final ResourceBundle texts;

    Explanation(Deadline deadline, Locale locale) {
        this.deadline = deadline;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("messages/terms", locale, ONLY_ASKED);
    }

    String sentence() {
        List<String> parts = new ArrayList<>();
        parts.add(start());
        skipped(parts);
        if (!deadline.isToTheHour() && !deadline.met().reached().equals(deadline.lastDay())) {
            parts.add(text("moved", date(deadline.met().reached())));
        }
        parts.add(
                deadline.isToTheHour()
                        ? text("end.moment", moment(deadline.end()))
                        : text("end.day", date(deadline.lastDay())));
        if (deadline.isProvisional()) {
            parts.add(text("provisional", years()));
        }
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    private String start() {
        Term term = deadline.term();
        String length = counted(term.unit().symbol, term.amount());
        return deadline.isToTheHour()
                ? text("start.moment", length, moment(deadline.event()))
                : text("start.day", length, date(deadline.event().plusDays(1)));
    }

    private void skipped(List<String> parts) {
        int nonWorking = deadline.met().nonWorking();
        int paused = deadline.met().paused();
        if (nonWorking > 0 && paused > 0) {
            parts.add(
                    text(
                            "skipped.both",
                            counted("nonworking", nonWorking),
                            counted("paused", paused)));
        } else if (nonWorking > 0) {
            parts.add(text("skipped", counted("nonworking", nonWorking)));
        } else if (paused > 0) {
            parts.add(text("skipped", counted("paused", paused)));
        }
    }

    private String years() {
        return deadline.met().guessedYears().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private String counted(String what, int amount) {
        return text(what + "." + plural(amount), String.valueOf(amount));
    }

    private String plural(int amount) {
        int lastTwo = amount % 100;
        int last = amount % 10;
        if (!locale.getLanguage().equals("ru")) {
            return amount == 1 ? "one" : "many";
        }
        if (last == 1 && lastTwo != 11) {
            return "one";
        }
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }

    private String date(TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(text("date"), locale).format(day);
    }

    private String moment(TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(text("moment"), locale).format(moment);
    }

    private String text(String key, Object... arguments) {
        String pattern = texts.getString("terms." + key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }
}
