package okno.attachments.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.attachments.AttachmentPaths;
import okno.attachments.AttachmentSubjects;
import okno.attachments.Attachments;
import okno.attachments.People;
import okno.attachments.SampleFiles;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.testing.OknoTest;
import okno.testing.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OknoTest
class FilesTests {
    private static final Set<UUID> OPEN_DRAFTS = ConcurrentHashMap.newKeySet();

    @Autowired private MockMvcTester mvc;
    @Autowired private Attachments attachments;
    @Autowired private Uploads uploads;
    @Autowired private JdbcClient jdbc;
    @Autowired private ConfigurableListableBeanFactory beans;
    @Autowired private MultipartConfigElement receiving;

    private CitizenId ivan = new CitizenId(UUID.randomUUID());
    private UUID draft = UUID.randomUUID();

    /// Drafts of this test's own beside those of the portal.
    @BeforeEach
    void anOpenDraft() {
        if (!beans.containsSingleton("openDrafts")) {
            AttachmentSubjects drafts =
                    (owner, subject, slot) -> OPEN_DRAFTS.contains(subject) && slot.equals("scan");
            beans.registerSingleton("openDrafts", drafts);
        }
        ivan = new People(jdbc).citizen();
        draft = UUID.randomUUID();
        OPEN_DRAFTS.add(draft);
    }

    @Test
    void areReceivedInTheFolderOfThePortal() {
        var folder = TestDatabase.shared().data().resolve("uploads").toAbsolutePath();

        assertThat(receiving.getLocation()).isEqualTo(folder.toString());
    }

    @Test
    void answersTheEntryOfAFileThatWasTaken() {
        var answer = send(ivan, "scan", "Паспорт <1>.jpg", SampleFiles.image("jpeg"));

        assertThat(answer).hasStatus(201);
        var file = attachments.list(ivan, draft).getFirst();
        var entry = page(answer).select("li.file");
        assertThat(entry.select("a").eachText()).first().isEqualTo("Паспорт _1_.jpg");
        assertThat(entry.select("a").attr("href")).isEqualTo("/account/files/" + file.id());
        assertThat(entry.select("button[form=file-removal][name=file]").val())
                .isEqualTo(file.id().toString());
        assertThat(entry.select(".file-problem")).isEmpty();
    }

    @Test
    void answersTheEntryOfARefusedFileInWords() {
        var answer = send(ivan, "scan", "фото.jpg", "<svg onload='x'/>".getBytes(UTF_8));

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("li.file .file-problem").text())
                .startsWith("Файл «фото.jpg» нельзя приложить: по содержанию это не PDF, JPEG");
        assertThat(attachments.list(ivan, draft)).isEmpty();
    }

    @Test
    void takesNoFileForADraftThatIsNotThere() {
        OPEN_DRAFTS.clear();

        assertThat(send(ivan, "scan", "a.pdf", SampleFiles.pdf(1))).hasStatus(404);
    }

    @Test
    void takesNoFileForAQuestionThatAsksForNone() {
        assertThat(send(ivan, "period", "a.pdf", SampleFiles.pdf(1))).hasStatus(404);
    }

    @Test
    void takesNoFormWithoutAFile() {
        assertThat(
                        mvc.post()
                                .uri(AttachmentPaths.upload(draft, "scan"))
                                .with(as(ivan))
                                .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void takesNoFileWithoutAToken() {
        assertThat(
                        mvc.post()
                                .uri(AttachmentPaths.upload(draft, "scan"))
                                .with(as(ivan))
                                .multipart()
                                .file(part("a.pdf", SampleFiles.pdf(1))))
                .hasStatus(403);
    }

    @Test
    void asksAGuestToSignIn() {
        assertThat(mvc.get().uri("/account/files/" + UUID.randomUUID())).hasStatus(303);
    }

    @Test
    void givesAFileUnderItsNameSoThatNothingInItRuns() throws IOException {
        var content = SampleFiles.pdf(1);
        var file = add(ivan, "справка о стаже.pdf", content);

        var answer = mvc.get().uri(AttachmentPaths.save(file.id())).with(as(ivan)).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Length", String.valueOf(content.length));
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox;");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(
                        "filename*=UTF-8''%D1%81%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0%20%D0%BE"
                                + "%20%D1%81%D1%82%D0%B0%D0%B6%D0%B5.pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(content);
    }

    @Test
    void showsAPictureAndOffersADocumentToBeSaved() throws IOException {
        var photo = add(ivan, "фото.jpg", SampleFiles.image("jpeg"));
        var letter = add(ivan, "письмо.docx", SampleFiles.docx());

        assertThat(disposition(AttachmentPaths.view(photo.id()))).startsWith("inline;");
        assertThat(disposition(AttachmentPaths.view(letter.id()))).startsWith("attachment;");
    }

    @Test
    void knowsNoFileOfAnotherCitizen() throws IOException {
        var file = add(ivan, "a.pdf", SampleFiles.pdf(1));
        var anna = new People(jdbc).citizen();

        assertThat(mvc.get().uri(AttachmentPaths.save(file.id())).with(as(anna))).hasStatus(404);
        assertThat(mvc.get().uri(AttachmentPaths.view(file.id())).with(as(anna))).hasStatus(404);
        assertThat(remove(anna, file)).hasStatus(404);
        assertThat(mvc.get().uri("/account/files/not-an-id").with(as(ivan))).hasStatus(404);
    }

    @Test
    void removesAFileAndGoesBack() throws IOException {
        var file = add(ivan, "a.pdf", SampleFiles.pdf(1));

        assertThat(remove(ivan, file)).hasStatus(303).hasHeader("Location", "/account/drafts/1");
        assertThat(attachments.list(ivan, draft)).isEmpty();
    }

    @Test
    void saysThatAFileOfASentApplicationStays() throws IOException {
        var file = add(ivan, "a.pdf", SampleFiles.pdf(1));
        attachments.freeze(ivan, draft);

        assertThat(remove(ivan, file)).hasStatus(409);
    }

    private MvcTestResult send(CitizenId citizen, String slot, String name, byte[] content) {
        return mvc.post()
                .uri(AttachmentPaths.upload(draft, slot))
                .with(as(citizen))
                .with(csrf())
                .multipart()
                .file(part(name, content))
                .exchange();
    }

    private MvcTestResult remove(CitizenId citizen, Attachment file) {
        return mvc.post()
                .uri(AttachmentPaths.REMOVALS)
                .with(as(citizen))
                .with(csrf())
                .param("file", file.id().toString())
                .param("back", "/account/drafts/1")
                .exchange();
    }

    private String disposition(String path) {
        var answer = mvc.get().uri(path).with(as(ivan)).exchange();
        return String.valueOf(answer.getResponse().getHeader("Content-Disposition"));
    }

    private Attachment add(CitizenId owner, String name, byte[] content) throws IOException {
        var upload =
                uploads.add(
                        CaseOwner.self(owner),
                        draft,
                        "scan",
                        name,
                        new ByteArrayInputStream(content));
        return ((Upload.Accepted<Attachment>) upload).file();
    }

    private static MockMultipartFile part(String name, byte[] content) {
        return new MockMultipartFile("answer", name, "image/jpeg", content);
    }

    private static RequestPostProcessor as(CitizenId citizen) {
        var principal = new SignedInCitizen(citizen, new FullName("Иванов", "Иван", null));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, List.of(new SimpleGrantedAuthority("ROLE_CITIZEN"))));
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }
}
