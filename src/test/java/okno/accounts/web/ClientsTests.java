package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientsTests {
    @ParameterizedTest
    @CsvSource({
        "198.51.100.17, 198.51.100.…",
        "2001:db8:12:3400::17, 2001:db8:12:…",
        "2001:0db8::1, 2001:db8:0:…",
        "127.0.0.1, localhost",
        "::1, localhost"
    })
    void showTheOwnerAnAddressWithoutItsEnd(String address, String shown) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);

        assertThat(Clients.networkOf(request)).isEqualTo(shown);
    }
}
