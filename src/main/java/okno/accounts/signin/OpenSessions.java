package okno.accounts.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of a person on all devices and nodes.
@Service
public class OpenSessions {
    /// The attribute of a session that names its device.
    public static final String DEVICE = "okno.device";

    private static final int SHOWN = 50;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Audit audit;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /// The open sessions, the last used first.
    ///
    /// @param principal the name of the person's principal
    /// @param currentId the id of the session that asks
    public List<OpenSession> of(String principal, String currentId) {
        return sessions.findByPrincipalName(principal).values().stream()
                .filter(session -> !session.isExpired())
                .map(
                        session ->
                                new OpenSession(
                                        Objects.requireNonNullElse(
                                                session.getAttribute(DEVICE), ""),
                                        session.getCreationTime(),
                                        session.getLastAccessedTime(),
                                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(OpenSession::seenAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    /// Ends every session of a person but one.
    ///
    /// @param keptId the id of the session that stays, or an empty text
    @Transactional
    public void endAll(Actor actor, String principal, String keptId) {
        sessions.findByPrincipalName(principal).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
        audit.record(actor, "accounts.sessions-ended", "person", principal, Map.of());
    }
}
