package okno.payments.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okno.payments.statements.StatementReport.Progress;
import okno.platform.jobs.JobSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes statements from a folder, `FOLDER/<slug of the body>/<file>`, and moves them to `taken` or
/// `refused` beside it. Nodes may look at the same time: a file is taken once.
@Component
@EnableConfigurationProperties(StatementSettings.class)
class StatementFolder {
    private static final Logger LOG = LoggerFactory.getLogger(StatementFolder.class);

    /// How long a file has to lie unchanged: until then it is still being written.
    private static final Duration REST = Duration.ofSeconds(30);

    private final StatementSettings settings;
    private final JobSettings jobs;
    private final Statements statements;
    private final Clock clock;

    StatementFolder(
            StatementSettings settings, JobSettings jobs, Statements statements, Clock clock) {
        this.settings = settings;
        this.jobs = jobs;
        this.statements = statements;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tick() {
        if (!settings.folder().isEmpty() && jobs.enabled()) {
            look(Path.of(settings.folder()));
        }
    }

    /// Takes what lies in the folder.
    void look(Path folder) {
        for (var body : entries(folder).filter(Files::isDirectory).toList()) {
            for (var file : entries(body).filter(this::rests).toList()) {
                take(body, file);
            }
        }
    }

    private void take(Path body, Path file) {
        var slug = body.getFileName().toString();
        var name = file.getFileName().toString();
        try {
            var by = new Statements.Bringer(Set.of(slug), name, Optional.empty());
            var id = statements.take(() -> Files.newInputStream(file), by);
            var report = statements.find(Set.of(slug), id);
            boolean refused = report.filter(it -> it.progress() == Progress.REFUSED).isPresent();
            var target = Files.createDirectories(body.resolve(refused ? "refused" : "taken"));
            Files.move(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            LOG.info("statement {} of {} {}", id, slug, refused ? "refused" : "taken");
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with one must not hold up the others.
            LOG.warn("a statement of {} is not read: {}", slug, e.getClass().getSimpleName());
        }
    }

    private boolean rests(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file).toInstant();
            return Files.isRegularFile(file) && !changed.isAfter(clock.instant().minus(REST));
        } catch (IOException gone) {
            return false;
        }
    }

    private static Stream<Path> entries(Path folder) {
        try (var found = Files.list(folder)) {
            return List.copyOf(found.sorted().toList()).stream();
        } catch (IOException e) {
            LOG.warn("the folder of statements is not read: {}", e.getClass().getSimpleName());
            return Stream.empty();
        }
    }
}
