package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import okno.platform.web.Cookies;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@OknoTest
class SuggestionsTests {
    private static final String CHELYABINSK = "75701000";

    @Autowired private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "пас, /services/passport-rf",
        "загра, /services/passport-abroad",
        "pfuhf, /services/passport-abroad",
        "zagra, /services/passport-abroad",
        "пособие на ре, /services/chelyabinsk-child-benefit",
        "материнск, /services/maternity-capital",
        "росгв, /agencies/rosgvardia",
        "выход на пе, /situations/retirement"
    })
    void takesTheLastWordForABeginning(String typed, String path) {
        assertThat(suggested(typed, "")).extracting(one -> one.get("path")).contains(path);
    }

    @Test
    void tellsWhatEachIs() {
        assertThat(suggested("загранич", "").getFirst())
                .isEqualTo(
                        Map.of(
                                "title", "Заграничный паспорт",
                                "path", "/services/passport-abroad",
                                "kind", "service"));
    }

    @Test
    void suggestsAFewAndEachOnce() {
        var suggested = suggested("рег", "");

        assertThat(suggested).hasSize(8);
        assertThat(suggested).extracting(one -> one.get("title")).doesNotHaveDuplicates();
    }

    @Test
    void whatSeveralBodiesOfferUnderOneTitleLeadsToTheChoice() {
        assertThat(suggested("прикрепл", "").getFirst().get("path")).startsWith("/search?q=");
        assertThat(suggested("прикрепл", CHELYABINSK).getFirst().get("path"))
                .isEqualTo("/services/chelyabinsk-clinic-attachment");
    }

    @Test
    void keepsToTheNamedPlace() {
        assertThat(suggested("архив&place=" + CHELYABINSK, ""))
                .extracting(one -> one.get("path"))
                .doesNotContain("/agencies/stavropol-archives");
    }

    @Test
    void suggestsByEverydayWordsToo() {
        assertThat(suggested("маткапитал", "").getFirst().get("path"))
                .isEqualTo("/services/maternity-capital");
    }

    @ParameterizedTest
    @CsvSource({"''", "п", "' '", "ыъьщзхж"})
    void hasNothingToSayToNothing(String typed) {
        assertThat(suggested(typed, "")).isEmpty();
    }

    private List<Map<String, String>> suggested(String typed, String place) {
        var answer =
                mvc.get()
                        .uri("/search/suggest?q=" + typed)
                        .cookie(new Cookie(Cookies.PLACE, place))
                        .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json;charset=UTF-8");
        return JsonMapper.shared()
                .readValue(answer.getResponse().getContentAsByteArray(), new TypeReference<>() {});
    }
}
