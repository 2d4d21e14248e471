package okno.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import okno.attachments.antivirus.Antivirus;
import okno.attachments.antivirus.AntivirusSettings;
import okno.attachments.storage.FolderStorage;
import okno.audit.Audit;
import okno.platform.jobs.JobQueue;
import okno.platform.jobs.JobSettings;
import okno.platform.secrets.SecretSettings;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.signatures.Signatures;
import okno.signatures.evidence.KeptSignatures;
import okno.signatures.report.ReportDocuments;
import okno.testing.MovableClock;
import okno.testing.TestDatabase;
import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The module with real PostgreSQL, small limits (a file of 1 MB, 3 in a slot, 2 MB together), a
/// disk that can break and an antivirus that says what it is told to.
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@ComponentScan(basePackageClasses = {Audit.class, KeptSignatures.class})
@Import({
    Attachments.class,
    Uploads.class,
    FileTrail.class,
    Filing.class,
    PortalFileStore.class,
    FileSignatures.class,
    LoneSignatures.class,
    Intake.class,
    Quarantine.class,
    QuarantineStore.class,
    LateScans.class,
    Infections.class,
    AttachmentStore.class,
    LooseFileStore.class,
    LooseFiles.class,
    FileVault.class,
    Downloads.class,
    Json.class
})
class AttachmentsContext {
    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /// Nothing is signed here.
    @Bean
    Signatures signatures() {
        return Mockito.mock(Signatures.class);
    }

    @Bean
    JobQueue jobs() {
        return Mockito.mock(JobQueue.class);
    }

    @Bean
    ReportDocuments reports() {
        return Mockito.mock(ReportDocuments.class);
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.shared().address().asApp();
    }

    @Bean
    JdbcTemplate template(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbc(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    People people(JdbcClient jdbc) {
        return new People(jdbc);
    }

    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder().build();
    }

    @Bean
    BreakableStorage storage() throws IOException {
        var folder = Files.createTempDirectory("okno-attachments");
        return new BreakableStorage(FolderStorage.at(folder));
    }

    @Bean
    AttachmentSettings settings() throws IOException {
        return new AttachmentSettings(Files.createTempDirectory("unused"), 1, 3, 2);
    }

    @Bean
    StubScanner scanner() {
        return new StubScanner();
    }

    @Bean
    Antivirus antivirus(StubScanner scanner) {
        return new Antivirus(Optional.of(scanner));
    }

    @Bean
    AntivirusSettings antivirusSettings() {
        return new AntivirusSettings("stub", 0, Duration.ZERO, Duration.ZERO, 1);
    }

    @Bean
    Secrets secrets() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        return new Secrets(new SecretSettings(List.of("test:" + key), key));
    }

    @Bean
    JobSettings jobSettings() {
        return new JobSettings(false, Duration.ofSeconds(1), 8, Duration.ofMinutes(5), 3);
    }
}
