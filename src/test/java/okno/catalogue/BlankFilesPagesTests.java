package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.catalogue.downloads.BlankDownloads;
import okno.catalogue.downloads.BlankDownloads.Downloaded;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OknoTest
class BlankFilesPagesTests {

    private static final String SLUG = "reading-room-form";

    @Autowired private MockMvcTester mvc;
    @Autowired private Catalogue catalogue;
    @Autowired private BlankDownloads downloads;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;

    @Test
    void blankIsARealFileWithItsRussianName() {
        var answer = mvc.get().uri(path("form")).exchange().getResponse();

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith(
                        "attachment; filename=\"reading-room-form.pdf\"; filename*=UTF-8''%D0%90")
                .endsWith(".pdf");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
        assertThat(answer.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void sampleIsCalledASample() {
        assertThat(
                        mvc.get()
                                .uri(path("sample"))
                                .exchange()
                                .getResponse()
                                .getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("%D0%BE%D0%B1%D1%80%D0%B0%D0%B7%D0%B5%D1%86");
    }

    @Test
    void earlierVersionIsStillGivenAsWhatItWas() {
        var first = blank().versions().getLast();

        assertThat(mvc.get().uri("/documents/blanks/" + SLUG + "/" + first.from() + "/form"))
                .hasStatusOk()
                .hasContentType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(mvc.get().uri("/documents/blanks/" + SLUG + "/" + first.from() + "/sample"))
                .hasStatus(404);
    }

    @Test
    void countsWhatGoesOutAndNothingElse() {
        downloads.write();
        var before = counted();
        var tag = mvc.get().uri(path("form")).exchange().getResponse().getHeader("ETag");

        mvc.get().uri(path("sample")).exchange();
        assertThat(
                        mvc.get()
                                .uri(path("form"))
                                .header(HttpHeaders.IF_NONE_MATCH, Objects.requireNonNull(tag)))
                .hasStatus(304);
        assertThat(mvc.head().uri(path("form"))).hasStatusOk();
        mvc.get().uri(path("form")).header(HttpHeaders.RANGE, "bytes=100-200").exchange();
        downloads.write();

        var after = counted();
        assertThat(after.forms() - before.forms()).isEqualTo(1);
        assertThat(after.samples() - before.samples()).isEqualTo(1);
        assertThat(after.ever() - before.ever()).isEqualTo(2);
    }

    @Test
    void addsUpTheDaysAndForgetsTheOldest() {
        var slug = "gone-" + UUID.randomUUID();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var day : List.of(today.minusDays(5), today.minusDays(200), today.minusYears(4))) {
            insert(slug, day);
        }

        downloads.write();

        assertThat(downloads.of(List.of(slug)).get(slug)).isEqualTo(new Downloaded(slug, 3, 1, 8));
    }

    @Test
    void editorsSeeTheCountsAndNobodyElse() {
        mvc.get().uri(path("form")).exchange();
        downloads.write();
        var path = "/editor/blanks?q=читального";

        var shown = mvc.get().uri(path).with(as(StaffRole.EDITOR)).exchange();
        assertThat(shown).hasStatusOk();
        var page =
                Jsoup.parse(
                        new String(
                                shown.getResponse().getContentAsByteArray(),
                                StandardCharsets.UTF_8));

        assertThat(page.select("tr:has(a[href=/documents/blanks/" + SLUG + "]) td").eachText())
                .hasSize(4)
                .element(1)
                .isNotEqualTo("0");
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).with(as(StaffRole.OFFICER))).hasStatus(403);
    }

    private Blank blank() {
        return catalogue.blank(SLUG).orElseThrow();
    }

    private String path(String part) {
        return "/documents/blanks/%s/%s/%s"
                .formatted(SLUG, blank().versions().getFirst().from(), part);
    }

    private Downloaded counted() {
        return downloads.of(List.of(SLUG)).getOrDefault(SLUG, new Downloaded(SLUG, 0, 0, 0));
    }

    private void insert(String slug, LocalDate day) {
        jdbc.sql(
                        """
                insert into catalogue.blank_download (day, slug, forms, samples)
                values (:day, :slug, 3, 1)
                """)
                .param("day", day)
                .param("slug", slug)
                .update();
    }

    private static RequestPostProcessor as(StaffRole role) {
        var me =
                new SignedInStaff(
                        new StaffId(UUID.randomUUID()),
                        new FullName("Редькин", "Павел", "Андреевич"),
                        Set.of(role));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_" + role)));
    }
}
