package okno.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import okno.identifiers.EmailAddress;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@OknoTest
class DemoOutboxTests extends MailGatewayContract {
    @Autowired private DemoOutbox outbox;
    @Autowired private MockMvcTester mvc;
    @Autowired private JsonMapper json;
    @Autowired private MovableClock clock;

    @Override
    MailGateway gateway() {
        return outbox;
    }

    @Override
    List<Received> mailbox(EmailAddress owner) {
        return outbox.to(owner.value(), 200).stream()
                .map(message -> new Received(message.subject(), message.text()))
                .toList();
    }

    @Test
    void isToldToProgramsWithTheNewestFirst() throws Exception {
        var to = SomeCitizen.address().orElseThrow();
        outbox.send(new Mail(UUID.randomUUID(), to, "Первое", "Раз"));
        outbox.send(new Mail(UUID.randomUUID(), to, "Второе", "Два"));

        var answer = mvc.get().uri("/demo/outbox.json").exchange();

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/json");
        var all = json.readTree(answer.getResponse().getContentAsByteArray());
        var newest = all.get(0);
        assertThat(newest.get("to").asString()).isEqualTo(to.value());
        assertThat(newest.propertyNames())
                .containsExactly("to", "channel", "subject", "text", "at");
        assertThat(newest.get("channel").asString()).isEqualTo("email");
        assertThat(newest.get("subject").asString()).isEqualTo("Второе");
        assertThat(newest.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void lastIsNewestWhateverTheClockSays() {
        var to = SomeCitizen.address().orElseThrow();
        clock.advance(Duration.ofDays(400));
        outbox.send(new Mail(UUID.randomUUID(), to, "Первое", "Раз"));
        clock.reset();

        outbox.send(new Mail(UUID.randomUUID(), to, "Второе", "Два"));

        assertThat(outbox.newest(1)).extracting(OutboxMessage::subject).containsExactly("Второе");
    }

    @Test
    void isToldOfOnePersonHoweverMuchCameToOthersSince() throws Exception {
        var to = SomeCitizen.address().orElseThrow();
        outbox.send(new Mail(UUID.randomUUID(), to, "Первое", "Раз"));
        outbox.send(new Mail(UUID.randomUUID(), to, "Второе", "Два"));
        for (int i = 0; i < 200; i++) {
            var other = SomeCitizen.address().orElseThrow();
            outbox.send(new Mail(UUID.randomUUID(), other, "Чужое", "Три"));
        }

        var answer = mvc.get().uri("/demo/outbox.json?to={to}", to.value()).exchange();

        var all = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(all.findValuesAsString("subject")).containsExactly("Второе", "Первое");
    }

    @Test
    void isShownToPeopleAsADemonstration() throws Exception {
        var to = SomeCitizen.address().orElseThrow();
        outbox.send(new Mail(UUID.randomUUID(), to, "Письмо", "Первый абзац\n\nВторой <b>абзац"));

        var answer = mvc.get().uri("/demo/outbox").exchange();

        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".notice-title").text()).startsWith("Это демонстрация");
        assertThat(page.expectFirst(".panel:contains(" + to.value() + ")").select("p").eachText())
                .contains("Первый абзац", "Второй <b>абзац");
    }
}
