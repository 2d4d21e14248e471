package okno.launch.bench;

import java.io.IOException;
import java.util.Map;

/// Where letters and short messages of a measured portal go: real servers in this process.
public final class PostOffice implements AutoCloseable {
    private final MailSink mail = new MailSink();
    private final SmsSink sms = new SmsSink();

    /// Opens both.
    public PostOffice() throws IOException {}

    /// What a portal of a demonstration has to be told, so that its messages leave.
    public Map<String, Object> settings() {
        return Map.of(
                "spring.profiles.include", "post",
                "okno.push.public-key", "",
                "okno.mail.host", "127.0.0.1",
                "okno.mail.port", mail.port(),
                "okno.mail.from", "portal@demo.okno",
                "okno.mail.security", "none",
                "okno.sms.providers[0].name", "bench",
                "okno.sms.providers[0].url", "smpp://127.0.0.1:" + sms.port(),
                "okno.sms.providers[0].from", "Okno");
    }

    long letters() {
        return mail.taken();
    }

    long shortMessages() {
        return sms.taken();
    }

    @Override
    public void close() throws IOException {
        mail.close();
        sms.close();
    }
}
