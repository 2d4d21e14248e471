package okno.notifications.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import okno.platform.StartProblem;
import okno.platform.jobs.JobFailed;
import okno.platform.net.OutsideHosts;
import okno.platform.net.WholeAnswer;
import okno.platform.sql.Json;

/// Notices to push services (RFC 8030), sealed for the browser alone (RFC 8291), with the portal
/// named by its key (RFC 8292).
final class WebPush implements PushGateway {
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final int SUCCESS = 2;
    private static final Duration TOKEN = Duration.ofHours(12);

    private final HttpClient client;
    private final PushSettings settings;
    private final VAPIDKeyPair keys;
    private final Neighbours neighbours;
    private final Json json;
    private final Clock clock;

    WebPush(
            HttpClient client,
            PushSettings settings,
            Neighbours neighbours,
            Json json,
            Clock clock) {
        this.client = client;
        this.settings = settings;
        this.keys = keys(settings);
        this.neighbours = neighbours;
        this.json = json;
        this.clock = clock;
    }

    /// Which hosts may be asked.
    @FunctionalInterface
    interface Neighbours {
        boolean isOutside(String host) throws UnknownHostException;
    }

    /// As it works in earnest.
    static WebPush of(PushSettings settings, Json json, Clock clock) {
        var client =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        return new WebPush(client, settings, OutsideHosts::isOutside, json, clock);
    }

    @Override
    public void send(Device device, Push push) {
        try {
            if (!neighbours.isOutside(device.endpoint().getHost())) {
                throw DeviceGone.unasked();
            }
            var answer = ask(request(device, push));
            if (GONE.contains(answer.statusCode())) {
                throw DeviceGone.told();
            }
            if (answer.statusCode() / 100 != SUCCESS) {
                throw new JobFailed("notifications.reason.push-refused");
            }
        } catch (IOException _) {
            // Its words repeat the address.
            throw new JobFailed("notifications.reason.push-no-answer");
        }
    }

    /// Anybody may name a server of his own: what it says beside the status is not waited for.
    private HttpResponse<Void> ask(HttpRequest request) throws IOException {
        return WholeAnswer.of(client, request, BodyHandlers.discarding(), settings.timeout());
    }

    private HttpRequest request(Device device, Push push) {
        var message =
                Map.of(
                        "title", push.title(),
                        "text", push.text(),
                        "link", push.link(),
                        "language", push.language().getLanguage(),
                        "tag", push.id().toString());
        var sealed = seal(device, json.write(message));
        return HttpRequest.newBuilder(device.endpoint())
                .header("TTL", Long.toString(settings.kept().toSeconds()))
                .header("Urgency", "normal")
                .header("Topic", topic(push))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", sealed.contentEncoding())
                .header("Authorization", authorization(device.endpoint()))
                .POST(BodyPublishers.ofByteArray(sealed.toBytes()))
                .build();
    }

    private static EncryptedPushMessage seal(Device device, String message) {
        try {
            var browser = UserAgentMessageEncryptionKeyInfo.of(device.key(), device.secret());
            return MessageEncryptions.of().encrypt(browser, PushMessage.ofUTF8(message));
        } catch (RuntimeException _) {
            // Its key is no point of the curve, so no browser made it.
            throw DeviceGone.unasked();
        }
    }

    /// At most 32 characters of Base64 of addresses (RFC 8030, 5.4): a notice that is sent again
    /// replaces itself.
    private static String topic(Push push) {
        return push.id().toString().replace("-", "");
    }

    private String authorization(URI endpoint) {
        var origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        return keys.generateAuthorizationHeaderValue(
                VAPIDJWTParam.getBuilder()
                        .resourceURLString(origin)
                        .expirationTime(clock.instant().plus(TOKEN))
                        .subject(settings.subject())
                        .build());
    }

    private static VAPIDKeyPair keys(PushSettings settings) {
        try {
            var open = Base64.getUrlDecoder().decode(settings.publicKey());
            var secret = Base64.getMimeDecoder().decode(settings.privateKey());
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofPKCS8Bytes(secret),
                    PublicKeySources.ofUncompressedBytes(open));
        } catch (RuntimeException e) {
            throw new StartProblem("notifications.start.push-keys", e);
        }
    }
}
