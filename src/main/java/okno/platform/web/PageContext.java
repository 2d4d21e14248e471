package okno.platform.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import okno.platform.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What every template gets besides its own page: texts and formats in the reader's language, who
/// the reader is, how
/// he wants pages to look.
public final class PageContext {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Locale locale;
    private final MessageSource texts;
    private final Assets assets;
    private final Request request;
    private final Visitor visitor;
    private final String back;

    PageContext(
            Locale locale, MessageSource texts, Assets assets, Request request, Visitor visitor) {
        this.locale = locale;
        this.texts = texts;
        this.assets = assets;
        this.request = request;
        this.visitor = visitor;
        this.back = URLEncoder.encode(request.path(), StandardCharsets.UTF_8);
    }

    /// What a page needs of its request.
    ///
    /// @param path the address with its query, for links that come back here
    /// @param rest hears whether the page shows any of that, or the reader's place
    record Request(String path, Look look, Supplier<CsrfField> csrf, PageRest rest) {}

    /// What a page shows below what its reader chose; readers of one content may share it.
    public Content rest(Content content) {
        return request.rest().begin(content);
    }

    /// A text of the bundles. A key without a text is an error: a test finds it first.
    public String text(String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }

    public String text(FieldProblem problem) {
        return text(problem.key(), problem.args().toArray());
    }

    /// A text that depends on a number, by the plural rules of the language (Unicode CLDR): keys
    /// `key.one`, `key.few`,
    /// `key.many`; the number is argument 0.
    public String plural(String key, long number) {
        return text(key + "." + Plural.of(locale, number), number(number));
    }

    public Locale locale() {
        return locale;
    }

    /// `ru` or `en`.
    public String lang() {
        return locale.getLanguage();
    }

    /// The language of what holds no other elements, such as a title; absent for that of the page.
    public @Nullable String langOf(String text) {
        return !lang().equals("ru") && RussianMarks.isRussian(text) ? "ru" : null;
    }

    public String path() {
        return differing().path();
    }

    /// The address of this page as the value of a parameter of another address, which comes back
    /// here.
    public String back() {
        differing();
        return back;
    }

    /// «22 ноября 2026».
    public String date(LocalDate date) {
        return DAY.withLocale(locale).format(date).replace(' ', NO_BREAK_SPACE);
    }

    /// «22 ноября 2026, 14:02» in the given zone.
    public String dateTime(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return date(local.toLocalDate()) + ", " + MINUTE.withLocale(locale).format(local);
    }

    /// «2 500 ₽»; kopecks only where there are some.
    public String money(long kopecks) {
        var roubles = BigDecimal.valueOf(kopecks, 2);
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(kopecks % 100 == 0 ? 0 : 2);
        return format.format(roubles) + NO_BREAK_SPACE + "₽";
    }

    public String number(long number) {
        // Small ones are written alike everywhere.
        return number >= 0 && number < 1000
                ? Long.toString(number)
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A size of a file in the largest fitting unit.
    public String size(long bytes) {
        if (bytes < 1024) {
            return text("platform.size.bytes", number(bytes));
        }
        if (bytes < 1024 * 1024) {
            return text("platform.size.kilobytes", number(Math.ceilDiv(bytes, 1024)));
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return text("platform.size.megabytes", format.format(bytes / (1024.0 * 1024)));
    }

    /// The hidden field for a form that changes something. A page that asks for it is not kept for
    /// other guests.
    public CsrfField csrf() {
        return differing().csrf().get();
    }

    public @Nullable Person person() {
        return visitor.person();
    }

    public @Nullable PlaceChip place() {
        differing();
        return visitor.place();
    }

    public boolean placeOffered() {
        differing();
        return visitor.placeOffered();
    }

    public int unread() {
        return visitor.unread();
    }

    /// When the session of this person will end; absent for a guest.
    public @Nullable SessionEnd sessionEnd() {
        return visitor.end();
    }

    /// The day on which the account of this person is deleted; absent for who stays.
    public @Nullable LocalDate leavesOn() {
        return visitor.leavesOn();
    }

    /// Whose cases the pages are about, if not the reader's own.
    public @Nullable ActedFor actedFor() {
        return visitor.actedFor();
    }

    public Look look() {
        return differing().look();
    }

    /// The address of a static file, with the hash of its content.
    public String asset(String name) {
        return assets.path(name);
    }

    /// The address of the style sheet.
    public String styles() {
        return assets.styles();
    }

    private Request differing() {
        request.rest().differs();
        return request;
    }
}
