package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingNamesTests {
    private final SettingNames names = new SettingNames();

    record Sample(String longName, Inner inner, List<Inner> many, Map<String, Inner> byBody) {}

    record Inner(List<String> words) {}

    @Test
    void areThoseOfARecordInAnySpellingThatIsRead() {
        names.add("okno.sample", Sample.class);

        assertThat(
                        List.of(
                                "okno.sample.long-name",
                                "okno.sample.longName",
                                "okno.sample.inner.words",
                                "okno.sample.inner.words[0]",
                                "okno.sample.many[1].words[0]",
                                "okno.sample.by-body.archive-of-ensk.words"))
                .allMatch(names::contains);
    }

    @Test
    void areNoOthers() {
        names.add("okno.sample", Sample.class);

        assertThat(
                        List.of(
                                "okno.sample.longer-name",
                                "okno.sample.inner",
                                "okno.sample.inner.words.first",
                                "okno.sample.many[0].word",
                                "okno.other"))
                .noneMatch(names::contains);
    }

    @Test
    void tellWhatWasMeant() {
        names.add("okno.data");
        names.add("okno.sample", Sample.class);

        assertThat(names.nearest("okno.smaple.long-name")).contains("okno.sample.long-name");
        assertThat(names.nearest("okno.weather")).isEmpty();
    }
}
