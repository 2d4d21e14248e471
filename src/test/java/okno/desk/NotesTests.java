package okno.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import okno.appeals.Appeals;
import okno.appeals.Appellants;
import okno.platform.secrets.Secrets;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class NotesTests {
    @Autowired private Notes notes;
    @Autowired private Appeals appeals;
    @Autowired private Appellants appellants;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Secrets secrets;
    @Autowired private JdbcClient jdbc;

    @Test
    void readsWhatWasSealedByBytesAndTheIdOfTheRow() {
        var citizen = orders.citizen();
        var officer = counter.officer("Дубов");
        var number = appellants.send(citizen);
        var appeal = appeals.find(citizen, number).appeal().id();
        var id = UUID.randomUUID();

        jdbc.sql(
                        """
                insert into desk.note (id, appeal_id, author_id, text, created_at)
                values (:id, :appeal, :author, :text, now())
                """)
                .param("id", id)
                .param("appeal", appeal)
                .param("author", officer.id().value())
                .param("text", secrets.seal("desk.note", bytes("Звонил"), bytes(id.toString())))
                .update();

        assertThat(notes.ofAppeal(appeal)).extracting(Note::text).containsExactly("Звонил");
        notes.add(officer.id(), number, "Перезвонить");
        assertThat(notes.ofAppeal(appeal))
                .extracting(Note::text)
                .containsExactlyInAnyOrder("Звонил", "Перезвонить");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
