package okno.payments.slip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okno.identifiers.BankAccount;
import okno.identifiers.Kbk;
import okno.identifiers.Oktmo;
import okno.identifiers.Uin;
import okno.payments.Kopecks;

/// The text inside a QR code for payments, ГОСТ Р 56042-2014: `ST0001`, a digit of the encoding, a
/// separator, then `Key=Value` pairs, of which five are mandatory and come first.
///
/// Written in UTF-8, `ST00012`: it holds every value, and is the only encoding that readers of QR
/// codes, which hand on text and not bytes, do not have to guess.
///
/// @param fields by their keys in lower case, in the order of the text
public record PaymentCode(Map<String, String> fields) {
    private static final String UTF8 = "ST00012";
    private static final String SEPARATORS = "|~^_*;";
    private static final int HEAD = 8;
    private static final Pattern FORM = Pattern.compile("(?s)ST[0-9]{4}[123].+");
    private static final Map<Character, Charset> ENCODINGS =
            Map.of(
                    '1', Charset.forName("windows-1251"),
                    '2', StandardCharsets.UTF_8,
                    '3', Charset.forName("KOI8-R"));

    public PaymentCode {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// The text of the code.
    public static String write(PaymentDetails details) {
        Map<String, String> pairs = pairs(details);
        char separator = separator(pairs);
        var text = new StringBuilder(UTF8);
        pairs.forEach(
                (key, value) ->
                        text.append(separator)
                                .append(key)
                                .append('=')
                                .append(value.replace(separator, ' ')));
        return text.toString();
    }

    /// Reads the text of a code that anybody wrote: any separator, keys of any case and order, only
    /// the first `=` of a pair parts it. Empty if it is no such text.
    public static Optional<PaymentCode> read(String text) {
        var code = text.strip();
        if (!FORM.matcher(code).matches() || code.length() <= HEAD) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        var separator = Pattern.quote(code.substring(HEAD - 1, HEAD));
        for (var pair : code.substring(HEAD).split(separator, -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new PaymentCode(fields));
    }

    /// Reads the bytes of a code in the encoding that it names.
    public static Optional<PaymentCode> read(byte[] bytes) {
        var charset = bytes.length < HEAD ? null : ENCODINGS.get((char) bytes[UTF8.length() - 1]);
        if (charset == null) {
            return Optional.empty();
        }
        try {
            return read(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notItsEncoding) {
            return Optional.empty();
        }
    }

    /// The value of a key of any case, empty if there is none.
    public String get(String key) {
        return fields.getOrDefault(key.toLowerCase(Locale.ROOT), "");
    }

    /// The number of the charge.
    public Optional<Uin> uin() {
        return Uin.parse(get("UIN"));
    }

    /// What is to be paid.
    public Optional<Kopecks> amount() {
        return Optional.of(get("Sum"))
                .filter(sum -> sum.matches("[0-9]{1,18}"))
                .map(sum -> new Kopecks(Long.parseLong(sum)));
    }

    private static Map<String, String> pairs(PaymentDetails details) {
        var payee = details.payee();
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("Name", payee.name());
        pairs.put("PersonalAcc", payee.account().number());
        pairs.put("BankName", payee.bankName());
        pairs.put("BIC", payee.bic().digits());
        pairs.put("CorrespAcc", payee.correspondent().map(BankAccount::number).orElse("0"));
        pairs.put("Sum", Long.toString(details.amount().value()));
        pairs.put("Purpose", details.purpose());
        pairs.put("PayeeINN", payee.inn().digits());
        pairs.put("KPP", payee.kpp().value());
        payee.kbk().map(Kbk::value).ifPresent(kbk -> pairs.put("CBC", kbk));
        payee.oktmo().map(Oktmo::digits).ifPresent(oktmo -> pairs.put("OKTMO", oktmo));
        pairs.put("UIN", details.uin().digits());
        return pairs;
    }

    /// The first that stands in no value. Where all do, the usual one: values go without it.
    private static char separator(Map<String, String> pairs) {
        var values = String.join("", pairs.values());
        return (char)
                SEPARATORS
                        .chars()
                        .filter(sign -> values.indexOf(sign) < 0)
                        .findFirst()
                        .orElse(SEPARATORS.charAt(0));
    }
}
