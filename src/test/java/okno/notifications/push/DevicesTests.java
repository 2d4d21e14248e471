package okno.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.ports.DataExporter;
import okno.notifications.SomeCitizen;
import okno.platform.NotFound;
import okno.testing.OknoTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OknoTest
class DevicesTests {
    private static final String PAGE = "/account/notices/devices";

    @Autowired private Devices devices;
    @Autowired private DevicesEraser eraser;
    @Autowired private DevicesExporter exporter;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvcTester mvc;

    private final TestBrowser browser;

    DevicesTests() throws Exception {
        browser = new TestBrowser();
    }

    @Test
    void keepsABrowserSealedAndShowsItToItsOwner() {
        var anna = citizen();
        var address = address();

        assertThat(post(anna, address)).hasStatus(303);

        assertThat(devices.of(anna.id()))
                .extracting(it -> it.endpoint().toString(), Device::key, Device::secret)
                .containsExactly(Tuple.tuple(address, browser.key(), browser.secret()));
        assertThat(mvc.get().uri(PAGE).with(authentication(anna.signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("Firefox, Linux")
                .doesNotContain(address);
        assertThat(
                        jdbc.sql(
                                        "select encode(sealed, 'escape') from notifications.push_subscription")
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains("push.example.ru"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://push.example.ru/x",
                "https://user@push.example.ru/x",
                "https:///x",
                "javascript:alert(1)",
                "not an address"
            })
    void refusesWhatItCannotSendTo(String address) {
        var anna = citizen();

        assertThat(post(anna, address)).hasStatus(422).bodyText().contains("не включены");

        assertThat(devices.list(anna.id())).isEmpty();
    }

    @Test
    void givesABrowserToWhoTurnedItOnLast() {
        var anna = citizen();
        var boris = citizen();
        var address = address();
        post(anna, address);

        post(boris, address);
        post(boris, address);

        assertThat(devices.owners(List.of(anna.id()))).isEmpty();
        assertThat(devices.list(boris.id())).hasSize(1);
    }

    @Test
    void letsNobodyRemoveTheBrowserOfAnother() {
        var anna = citizen();
        post(anna, address());
        var id = devices.list(anna.id()).getFirst().id();

        assertThat(remove(citizen(), id)).hasStatus(404);
        assertThat(devices.list(anna.id())).hasSize(1);

        assertThat(remove(anna, id)).hasStatus(303);
        assertThat(devices.list(anna.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> devices.remove(anna.id(), id));
    }

    @Test
    void makesRoomForTheNewest() {
        var anna = citizen();
        var addresses = new ArrayList<String>();
        for (int i = 0; i <= Devices.MOST; i++) {
            addresses.addFirst(address());
            devices.add(anna.id(), given(addresses.getFirst()));
        }

        assertThat(devices.of(anna.id()))
                .extracting(it -> it.endpoint().toString())
                .containsExactlyElementsOf(addresses.subList(0, Devices.MOST));
    }

    @Test
    void tellsOfItInTheCopyAndForgetsIt() throws Exception {
        var anna = citizen();
        var address = address();
        post(anna, address);

        var copy = new LinkedHashMap<String, Object>();
        exporter.write(anna.id(), sink(copy));
        assertThat(copy.toString()).contains("Firefox, Linux").doesNotContain(address);

        eraser.erase(anna.id());
        assertThat(devices.owners(List.of(anna.id()))).isEmpty();
    }

    @Test
    void givesBrowsersTheirScriptAtTheRoot() {
        assertThat(mvc.get().uri("/push.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache")
                .hasContentType("text/javascript;charset=UTF-8")
                .bodyText()
                .contains("showNotification");
    }

    private MvcTestResult post(SomeCitizen who, String address) {
        return mvc.post()
                .uri(PAGE)
                .with(authentication(who.signedIn()))
                .with(csrf())
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                .param("endpoint", address)
                .param("key", browser.key())
                .param("secret", browser.secret())
                .exchange();
    }

    private MvcTestResult remove(SomeCitizen who, UUID id) {
        return mvc.post()
                .uri(PAGE + "/" + id + "/removal")
                .with(authentication(who.signedIn()))
                .with(csrf())
                .exchange();
    }

    private Devices.Given given(String address) {
        return new Devices.Given(address, browser.key(), browser.secret(), "");
    }

    private SomeCitizen citizen() {
        return SomeCitizen.of(citizens, Optional.empty());
    }

    private static String address() {
        return "https://push.example.ru/" + UUID.randomUUID();
    }

    private static DataExporter.Sink sink(Map<String, Object> copy) {
        return new DataExporter.Sink() {
            @Override
            public void json(String name, Object value) {
                copy.put(name, value);
            }

            @Override
            public void file(String path, InputStream content) {
                throw new IllegalStateException("no files");
            }
        };
    }
}
