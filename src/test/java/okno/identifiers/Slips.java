package okno.identifiers;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a slip of the pen makes of a number.
final class Slips {

    private Slips() {}

    /// The number with each one of its digits replaced by each other digit.
    static Stream<String> ofOneDigit(String number) {
        return IntStream.range(0, number.length())
                .boxed()
                .flatMap(
                        at ->
                                IntStream.rangeClosed('0', '9')
                                        .filter(digit -> digit != number.charAt(at))
                                        .mapToObj(digit -> replaced(number, at, (char) digit)));
    }

    private static String replaced(String number, int at, char digit) {
        return number.substring(0, at) + digit + number.substring(at + 1);
    }
}
