package okno.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@OknoTest
class AuditRecordTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired private Audit audit;
    @Autowired private AuditChain chain;
    @Autowired private AuditRecord record;
    @Autowired private TransactionTemplate transactions;

    @TempDir private Path folder;

    private List<String> lines = List.of();

    @BeforeEach
    void export() {
        for (int deed = 0; deed < 4; deed++) {
            transactions.executeWithoutResult(
                    status ->
                            audit.record(
                                    Actor.system("test"),
                                    "test.done",
                                    "test",
                                    "1",
                                    Map.of("first", "один", "second", "2")));
        }
        chain.extend();
        var exported = new StringWriter();
        record.export(exported);
        lines = exported.toString().lines().toList();
    }

    @Test
    void findsTheExportWholeAndOfTheSameHeadAsTheDatabase() throws IOException {
        var verdict = verify(lines);

        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.entries()).isEqualTo(lines.size());
        assertThat(verdict.head()).isEqualTo(record.verify().head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/position",
                "/hash",
                "/entry/id",
                "/entry/recordedAt",
                "/entry/actor/kind",
                "/entry/actor/id",
                "/entry/action",
                "/entry/subjectKind",
                "/entry/subject",
                "/entry/facts/first"
            })
    void findsAChangedField(String field) throws IOException {
        var at = lastButOneWith(field);
        var changed = new ArrayList<>(lines);
        changed.set(at, change(lines.get(at), field));

        assertThat(verify(changed).brokenAt()).isEqualTo(at + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"first\":\"один\"}",
                "{\"first\":\"один\",\"second\":\"2\",\"third\":\"\"}",
                "{\"second\":\"один\",\"first\":\"2\"}"
            })
    void findsFactsTakenAwayAddedOrExchanged(String facts) throws IOException {
        var at = lines.size() - 1;
        var link = (ObjectNode) JSON.readTree(lines.get(at));
        ((ObjectNode) link.get("entry")).set("facts", JSON.readTree(facts));
        var changed = new ArrayList<>(lines);
        changed.set(at, link.toString());

        assertThat(verify(changed).brokenAt()).isEqualTo(at + 1);
    }

    @Test
    void findsAMissingAnExchangedAndARepeatedRow() throws IOException {
        var at = lines.size() - 3;
        var missing = new ArrayList<>(lines);
        missing.remove(at);
        var exchanged = new ArrayList<>(lines);
        Collections.swap(exchanged, at, at + 1);
        var repeated = new ArrayList<>(lines);
        repeated.add(at, lines.get(at));

        assertThat(verify(missing).brokenAt()).isEqualTo(at + 1);
        assertThat(verify(exchanged).brokenAt()).isEqualTo(at + 1);
        assertThat(verify(repeated).brokenAt()).isEqualTo(at + 2);
    }

    /// A chain cut short is whole in itself: its head is what shows it.
    @Test
    void showsADroppedEndByTheHead() throws IOException {
        var cut = verify(lines.subList(0, lines.size() - 1));

        assertThat(cut.valid()).isTrue();
        assertThat(cut.head()).isNotEqualTo(record.verify().head());
    }

    @Test
    void refusesALineThatIsNoLink() {
        var line = lines.getFirst();
        var broken =
                List.of(
                        "{}",
                        "null",
                        "",
                        line.replaceFirst("\\{", "{\"note\":\"added\","),
                        line.replaceFirst("\\{", "{\"position\":7,"),
                        line.replaceFirst("\"action\":\"[^\"]*\"", "\"action\":null"));

        for (var one : broken) {
            assertThatExceptionOfType(IOException.class)
                    .as(one)
                    .isThrownBy(() -> verify(List.of(one)));
        }
    }

    private AuditVerdict verify(List<String> exported) throws IOException {
        var file = Files.write(folder.resolve("audit.jsonl"), exported);
        return AuditRecord.verify(file, JSON);
    }

    /// Other tests record deeds meanwhile, and theirs have other facts.
    private int lastButOneWith(String field) {
        return IntStream.range(0, lines.size() - 1)
                .filter(at -> !JSON.readTree(lines.get(at)).at(field).isMissingNode())
                .max()
                .orElseThrow();
    }

    private static String change(String line, String field) {
        var link = JSON.readTree(line);
        var parent = (ObjectNode) link.at(field.substring(0, field.lastIndexOf('/')));
        var name = field.substring(field.lastIndexOf('/') + 1);
        switch (name) {
            case "position" -> parent.put(name, 999_999);
            case "hash" -> parent.put(name, "0".repeat(64));
            case "kind" -> parent.put(name, anotherKind(parent.get(name).asString()));
            case "recordedAt" -> parent.put(name, "2026-01-01T00:00:00Z");
            default -> parent.put(name, withAnotherEnd(parent.get(name).asString()));
        }
        return link.toString();
    }

    private static String anotherKind(String kind) {
        return kind.equals("STAFF") ? "SYSTEM" : "STAFF";
    }

    /// An identifier ends in any digit: the new one must not be the old one.
    private static String withAnotherEnd(String text) {
        return text.substring(0, text.length() - 1) + (text.endsWith("f") ? "e" : "f");
    }
}
