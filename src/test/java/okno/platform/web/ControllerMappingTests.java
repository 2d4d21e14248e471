package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class ControllerMappingTests {
    @Autowired private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/testing/guests",
                "/testing/%67uests",
                "/services",
                "/agencies/stavropol-archives",
                "/%61gencies/stavropol-archives"
            })
    void findsAPageHoweverItsAddressIsWritten(String address) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({"/nothing/of/the/kind, 404", "/services/no-such-service, 404"})
    void findsNothingWhereNothingIs(String address, int status) {
        assertThat(mvc.get().uri(address)).hasStatus(status);
    }

    @Test
    void saysThatAnAddressIsAskedInAnotherWay() {
        assertThat(mvc.delete().uri("/services")).hasStatus4xxClientError();
    }
}
