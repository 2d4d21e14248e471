package okno.signatures.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressesTests {
    @Test
    void areTakenInTheirOrderEachOnce() {
        var addresses = List.of("HTTP://ca.ru/2", " https://ca.ru/1 ", "HTTP://ca.ru/2");

        assertThat(PlainAddresses.of(addresses))
                .containsExactly("HTTP://ca.ru/2", "https://ca.ru/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://ca.ru/cn=list",
                "ftp://ca.ru/1.crl",
                "httpx://ca.ru/1.crl",
                "http://ca ru/1.crl",
                "/1.crl",
                ""
            })
    void ofOtherKindsArePassedOver(String address) {
        assertThat(PlainAddresses.of(List.of(address))).isEmpty();
    }

    @Test
    void thatAreTooLongArePassedOver() {
        var fits = "http://ca.ru/" + "1".repeat(487);

        assertThat(PlainAddresses.of(List.of(fits))).containsExactly(fits);
        assertThat(PlainAddresses.of(List.of(fits + "1"))).isEmpty();
    }
}
