package okno.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"slug\":\"a\",\"title\":\"Справка \\\"о стаже\\\"\\nи прочее\\u0021\"}",
                "{\"fee_kopecks\":150.50,\"desk\":true,\"term\":\"\"}",
                "{\"places\":[\"07000000\",75000000],\"inner\":{\"list\":[{\"a\":\"b\"},[]]}}",
                "{\"title\":null,\"places\":[null,\"07000000\"]}",
                "{\"slug\":\"a\",\"slug\":\"b\"}",
            })
    void readsWhatAReaderOfYamlWouldRead(String line) {
        var ofJson = new FileProblems("line");
        var ofYaml = new FileProblems("line");

        var tree = JsonLine.read(bytes(line), ofJson);

        assertThat(tree).isPresent().isEqualTo(YamlFile.yaml(bytes(line), ofYaml));
        assertThat(ofJson.list()).isEqualTo(ofYaml.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{slug: a}", "{\"slug\":\"a\"}\n- b", "{\"slug\":", "{'slug': 'a'}"})
    void leavesAloneWhatIsNotJson(String content) {
        var problems = new FileProblems("line");

        assertThat(JsonLine.read(bytes(content), problems)).isEmpty();
        assertThat(problems.none()).isTrue();
    }

    @Test
    void yamlMayBeginWithABraceToo() {
        var fields = YamlFile.fields(bytes("{slug: a}"), new FileProblems("line")).orElseThrow();

        assertThat(fields.text("slug")).isEqualTo("a");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
