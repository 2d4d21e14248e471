package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okno.notifications.sms.ReportsByHttp.Answer;
import org.junit.jupiter.api.Test;

class ReportsByHttpTests {
    private static final String ONE = "{\"receipt\":\"a\",\"state\":\"delivered\"}";

    private final SmsReceipts receipts = mock(SmsReceipts.class);

    @Test
    void believesNobodyWithoutTheToken() {
        var reports = reports(TestSettings.receipts("right", ""));

        assertThat(take(reports, Map.of(), ONE)).isEqualTo(Answer.FORBIDDEN);
        assertThat(take(reports, Map.of("Authorization", "Bearer wrong"), ONE))
                .isEqualTo(Answer.FORBIDDEN);
        verify(receipts, never()).reported(any(), any());

        assertThat(take(reports, Map.of("Authorization", "Bearer right"), ONE))
                .isEqualTo(Answer.TAKEN);
        verify(receipts).reported("p", Report.delivered("a"));
    }

    @Test
    void believesASignatureOfTheVeryBody() {
        var reports = reports(TestSettings.receipts("", "key"));
        // printf '%s' BODY | openssl dgst -sha256 -hmac key
        var right = "b29017ccae762928ca3d380d2c015900c50663bdf73a2eb59e8d2d566f9e0df0";

        assertThat(take(reports, Map.of("X-Signature", right), ONE)).isEqualTo(Answer.TAKEN);
        assertThat(take(reports, Map.of("X-Signature", right), ONE + " "))
                .isEqualTo(Answer.FORBIDDEN);
    }

    @Test
    void knowsNoProviderThatHasNeitherTokenNorSecret() {
        assertThat(take(reports(TestSettings.receipts("", "")), Map.of(), ONE))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void readsManyReportsAndTheWordsOfTheProvider() {
        var reports = reports(TestSettings.receipts("t", ""));

        take(
                reports,
                Map.of("Authorization", "Bearer t"),
                "[{\"receipt\":\"a\",\"at\":1,\"state\":\"2\"},{\"receipt\":\"b\",\"state\":\"5\"},"
                        + "{\"receipt\":\"c\",\"state\":\"on its way\"}]");

        verify(receipts).reported("p", Report.delivered("a"));
        verify(receipts).reported("p", Report.failed("b", "notifications.reason.sms-undelivered"));
    }

    private ReportsByHttp reports(SmsSettings.Receipts settings) {
        var provider =
                new SmsSettings.Provider(
                        "p",
                        URI.create("https://sms.example.ru"),
                        "",
                        "",
                        TestSettings.json(),
                        TestSettings.smpp(false),
                        settings);
        return new ReportsByHttp(
                new SmsSettings(List.of(provider), Duration.ofSeconds(5)), receipts);
    }

    private static Answer take(ReportsByHttp reports, Map<String, String> headers, String body) {
        return reports.take("p", headers::get, body.getBytes(StandardCharsets.UTF_8));
    }
}
