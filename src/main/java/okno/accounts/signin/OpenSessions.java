package okno.accounts.signin;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.secrets.Secrets;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The sessions of a person on all devices and nodes.
@Service
public class OpenSessions {
    /// The attribute of a session that names its device.
    public static final String DEVICE = "okno.device";

    /// The attribute of a session that says from which network it was opened.
    public static final String NETWORK = "okno.network";

    private static final int SHOWN = 50;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Secrets secrets;
    private final Audit audit;

    OpenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Secrets secrets,
            Audit audit) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.audit = audit;
    }

    /// The open sessions, the last used first.
    ///
    /// @param principal the name of the person's principal
    /// @param currentId the id of the session that asks
    public List<OpenSession> of(String principal, String currentId) {
        return sessions.findByPrincipalName(principal).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> shown(session, currentId))
                .sorted(Comparator.comparing(OpenSession::seenAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    /// Ends one session of a person; does nothing if it has ended already.
    ///
    /// @param mark as [#of] named it
    @Transactional
    public void end(Actor actor, String principal, String mark) {
        var found =
                sessions.findByPrincipalName(principal).keySet().stream()
                        .filter(id -> mark(id).equals(mark))
                        .toList();
        found.forEach(sessions::deleteById);
        if (!found.isEmpty()) {
            audit.record(actor, "accounts.session-ended", "person", principal, Map.of());
        }
    }

    /// Ends every session of a person.
    @Transactional
    public void endAll(Actor actor, String principal) {
        endAllBut("", actor, principal);
    }

    private void endAllBut(String keptId, Actor actor, String principal) {
        delete(principal, keptId);
        audit.record(actor, "accounts.sessions-ended", "person", principal, Map.of());
    }

    /// Ends every session of a person but one while his rights change: those that are open, and,
    /// once the change is committed, those that began with the old rights meanwhile.
    ///
    /// @param keptId the id of the session that stays, or an empty text
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAllWithin(Actor actor, String principal, String keptId) {
        endAllBut(keptId, actor, principal);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        delete(principal, keptId);
                    }
                });
    }

    private void delete(String principal, String keptId) {
        sessions.findByPrincipalName(principal).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
    }

    /// Records that a person has left by himself; the session of the browser ends elsewhere.
    @Transactional
    public void left(Actor actor, String principal) {
        audit.record(actor, "accounts.signed-out", "person", principal, Map.of());
    }

    private OpenSession shown(Session session, String currentId) {
        return new OpenSession(
                mark(session.getId()),
                Objects.requireNonNullElse(session.getAttribute(DEVICE), ""),
                Objects.requireNonNullElse(session.getAttribute(NETWORK), ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(currentId));
    }

    private String mark(String id) {
        return HexFormat.of().formatHex(secrets.fingerprint("accounts.session", id), 0, 8);
    }
}
