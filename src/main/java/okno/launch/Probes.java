package okno.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okno.attachments.antivirus.Antivirus;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a balancer or a supervisor asks. A node is ready when it has started and its database
/// answers; mail, SMS and antivirus may be down, for what they are needed for waits as jobs.
@RestController
class Probes {
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";
    private static final long PATIENCE_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final JdbcClient jdbc;
    private final Antivirus antivirus;

    Probes(ApplicationAvailability availability, JdbcClient jdbc, Antivirus antivirus) {
        this.availability = availability;
        this.jdbc = jdbc;
        this.antivirus = antivirus;
    }

    @GetMapping("/livez")
    ResponseEntity<Map<String, Object>> live() {
        return answer(availability.getLivenessState() == LivenessState.CORRECT, Map.of());
    }

    @GetMapping("/readyz")
    ResponseEntity<Map<String, Object>> ready() {
        var started = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        var database = databaseAnswers();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("portal", started ? UP : DOWN);
        parts.put("database", database ? UP : DOWN);
        if (antivirus.state() != Antivirus.State.NONE) {
            parts.put("antivirus", antivirus.state().name());
        }
        return answer(started && database, Map.of("parts", parts));
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        return answer(
                availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                        && databaseAnswers(),
                Map.of());
    }

    /// Whoever asks has little patience, and to wait for a connection takes longer: a question
    /// that is given up ends by itself.
    private boolean databaseAnswers() {
        return CompletableFuture.supplyAsync(this::asked, Thread::startVirtualThread)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private boolean asked() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(
            boolean up, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", up ? UP : DOWN);
        body.putAll(more);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(body);
    }
}
