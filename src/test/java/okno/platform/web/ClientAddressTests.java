package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {
    @ParameterizedTest
    @CsvSource({
        "198.51.100.17, 198.51.100.17",
        "2001:db8:12:3400::17, 20010db800123400",
        "2001:db8:12:3400:ffff::18, 20010db800123400",
        "198.51.100.17:40312, unknown",
        "so what, unknown"
    })
    void countsAWholeNetworkAsOne(String address, String counted) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);

        assertThat(ClientAddress.of(request)).isEqualTo(counted);
    }
}
