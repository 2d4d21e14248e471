package okno.consulting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InquiryNumberTests {
    @Test
    void isReadAsItIsWrittenAndAsPeopleTypeIt() {
        var number = InquiryNumber.draw(new Random(7));
        var digits = number.value().replace("-", "");

        assertThat(InquiryNumber.parse(number.value())).contains(number);
        assertThat(InquiryNumber.parse(" " + digits + " ")).contains(number);
        assertThat(InquiryNumber.of(digits)).isEqualTo(number);
    }

    @Test
    void aWrongDigitOrLengthIsFound() {
        var digits = InquiryNumber.draw(new Random(7)).value().replace("-", "");
        char last = digits.charAt(9);
        var wrong = digits.substring(0, 9) + (last == '9' ? '0' : (char) (last + 1));

        assertThat(InquiryNumber.parse(wrong)).isEmpty();
        assertThat(InquiryNumber.parse(digits + "0")).isEmpty();
        assertThat(InquiryNumber.parse("26-482-109-375-4")).isEmpty();
        assertThatThrownBy(() -> InquiryNumber.of(wrong))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
