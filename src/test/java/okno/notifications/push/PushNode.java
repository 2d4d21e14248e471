package okno.notifications.push;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import okno.accounts.CitizenId;
import okno.platform.sql.Json;
import okno.testing.TestTls;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/// Shows news in a browser of a test's own by a service of its own.
public final class PushNode implements AutoCloseable {
    private final TestBrowser browser = new TestBrowser();
    private final PushService service;
    private final WebPush gateway;

    public PushNode() throws Exception {
        var tls = TestTls.of("push.example.ru");
        service = new PushService(tls);
        var client = HttpClient.newBuilder().sslContext(tls.client()).build();
        var json = new Json(JsonMapper.shared());
        gateway = new WebPush(client, settings(), _ -> true, json, Clock.systemUTC());
    }

    /// With keys of its own.
    static PushSettings settings() throws GeneralSecurityException {
        var keys = TestBrowser.newPair();
        return new PushSettings(
                TestBrowser.text(TestBrowser.point((ECPublicKey) keys.getPublic())),
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()),
                "mailto:portal@example.ru",
                Duration.ofSeconds(5),
                Duration.ofDays(3));
    }

    public PushGateway gateway() {
        return gateway;
    }

    /// Gives the browser to somebody.
    public void give(BeanFactory portal, CitizenId owner) {
        var address = service.endpoint().toString();
        var given = new Devices.Given(address, browser.key(), browser.secret(), "Firefox");
        if (!portal.getBean(Devices.class).add(owner, given)) {
            throw new IllegalStateException("the browser was not taken");
        }
    }

    /// The titles of what it shows, as it reads them.
    public List<String> shown() throws GeneralSecurityException {
        var shown = new ArrayList<String>();
        for (var taken : service.taken()) {
            var word = JsonMapper.shared().readTree(browser.open(taken.body()));
            shown.add(word.get("title").asString());
        }
        return shown;
    }

    @Override
    public void close() {
        service.close();
    }
}
