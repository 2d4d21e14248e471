package okno.identifiers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// Who owes, in the state system of payments: a kind, for a person the code of a document, and its
/// number filled up with noughts (Treasury, kind of information VS00662).
///
/// @param value twenty-two digits or capitals
public record PayerIdentifier(String value) {

    /// Documents by which charges find a person; the numbers of others are kept as they come.
    public enum Document {
        PASSPORT("01"),
        BIRTH_CERTIFICATE("02"),
        FOREIGN_PASSPORT("08"),
        RESIDENCE_PERMIT("09"),
        SNILS("14"),
        INN("21"),
        DRIVING_LICENCE("22"),
        VEHICLE_CERTIFICATE("24");

        private final String code;

        Document(String code) {
            this.code = code;
        }
    }

    private static final int LENGTH = 22;
    private static final int NUMBER = 19;
    private static final int SNILS_LENGTH = 11;

    /// Letters of a plate, a licence or a certificate look alike in both alphabets: one document
    /// has to give one identifier, so these are kept in Cyrillic.
    private static final String LATIN = "ABCEHKMOPTXY";

    private static final String CYRILLIC = "АВСЕНКМОРТХУ";

    /// @throws IllegalArgumentException if the value is not such an identifier
    public PayerIdentifier {
        if (judge(value) != Found.VALID) {
            throw new IllegalArgumentException("not an identifier of a payer: " + judge(value));
        }
    }

    /// Of a person by his insurance account.
    public static PayerIdentifier of(Snils snils) {
        return person(Document.SNILS, snils.digits());
    }

    /// Of a person by his number of a taxpayer.
    ///
    /// @throws IllegalArgumentException if it is of an organisation
    public static PayerIdentifier of(Inn inn) {
        return person(Document.INN, personal(inn));
    }

    /// Of a person by a document.
    ///
    /// @param number series and number as written, with spaces or without
    /// @return empty if such a document cannot have this number
    public static Optional<PayerIdentifier> of(Document document, String number) {
        var written = letters(compact(number));
        return Optional.of(written)
                .filter(text -> fits(document, text))
                .map(text -> person(document, text));
    }

    /// Of an organisation.
    ///
    /// @throws IllegalArgumentException if the number is of a person
    public static PayerIdentifier organisation(Inn inn, Kpp kpp) {
        if (inn.ofPerson()) {
            throw new IllegalArgumentException("not of an organisation");
        }
        return new PayerIdentifier("200" + inn.digits() + kpp.value());
    }

    /// Reads an identifier as other systems write it.
    public static Optional<PayerIdentifier> parse(String text) {
        return check(text).valid()
                ? Optional.of(new PayerIdentifier(compact(text)))
                : Optional.empty();
    }

    /// Tells whether the text is such an identifier and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("payer", judge(compact(text)));
    }

    /// The insurance account of the person; empty if he is named by another document.
    public Optional<Snils> snils() {
        return Optional.of(value)
                .filter(it -> it.startsWith("1" + Document.SNILS.code))
                .flatMap(it -> Snils.parse(it.substring(LENGTH - SNILS_LENGTH)));
    }

    /// Never the number: it must not end up in a log.
    @Override
    public String toString() {
        return "PayerIdentifier[]";
    }

    private static PayerIdentifier person(Document document, String number) {
        return new PayerIdentifier(
                "1" + document.code + "0".repeat(NUMBER - number.length()) + number);
    }

    private static String personal(Inn inn) {
        if (!inn.ofPerson()) {
            throw new IllegalArgumentException("not of a person");
        }
        return inn.digits();
    }

    private static boolean fits(Document document, String number) {
        return switch (document) {
            case PASSPORT -> number.matches("[0-9]{10}");
            case DRIVING_LICENCE, VEHICLE_CERTIFICATE ->
                    number.matches("[0-9]{2}[0-9А-Я]{2}[0-9]{6}");
            case SNILS -> Snils.check(number).valid();
            case INN -> Inn.parse(number).filter(Inn::ofPerson).isPresent();
            case BIRTH_CERTIFICATE, FOREIGN_PASSPORT, RESIDENCE_PERMIT ->
                    number.matches("[0-9A-ZА-ЯЁ]{4,19}");
        };
    }

    private static Found judge(String text) {
        if (!text.matches("[0-9A-ZА-ЯЁ]*")) {
            return Found.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return Found.LENGTH;
        }
        boolean known =
                switch (text.charAt(0)) {
                    case '1' -> personFits(text.substring(1, 3), text.substring(3));
                    case '2' -> text.startsWith("200") && organisationFits(text.substring(3));
                    case '3' -> text.startsWith("300") && Kpp.check(text.substring(13)).valid();
                    case '4' ->
                            text.substring(1, 10).matches("0{9}")
                                    && Inn.check(text.substring(10)).valid();
                    default -> false;
                };
        return known ? Found.VALID : Found.FORM;
    }

    /// A code of a document, and the number if it has a rule.
    private static boolean personFits(String code, String padded) {
        var document =
                Arrays.stream(Document.values()).filter(one -> one.code.equals(code)).findAny();
        return code.matches("0[1-9]|1[0-5]|2[124-689]|30")
                && !padded.matches("0*")
                && document.map(one -> !checked(one) || fits(one, tail(one, padded))).orElse(true);
    }

    private static boolean checked(Document document) {
        return document == Document.SNILS || document == Document.INN;
    }

    private static String tail(Document document, String padded) {
        return padded.substring(NUMBER - (document == Document.SNILS ? 11 : 12));
    }

    private static boolean organisationFits(String innAndKpp) {
        return Inn.check(innAndKpp.substring(0, 10)).valid()
                && Kpp.check(innAndKpp.substring(10)).valid();
    }

    private static String letters(String text) {
        return text.chars()
                .map(c -> LATIN.indexOf(c) < 0 ? c : CYRILLIC.charAt(LATIN.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String compact(String text) {
        return Digits.compact(text).toUpperCase(Locale.ROOT);
    }
}
