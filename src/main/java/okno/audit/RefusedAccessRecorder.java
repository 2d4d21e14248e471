package okno.audit;

import java.util.Map;
import okno.platform.web.RefusedAccess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a signed-in person asked for what is not his: guessing at addresses leaves a trace.
@Component
class RefusedAccessRecorder {
    private final Audit audit;

    RefusedAccessRecorder(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void record(RefusedAccess refusal) {
        var kind =
                switch (refusal.kind()) {
                    case CITIZEN -> Actor.Kind.CITIZEN;
                    case STAFF -> Actor.Kind.STAFF;
                };
        var actor = new Actor(kind, refusal.principal());
        var facts =
                Map.of("handler", refusal.handler(), "status", String.valueOf(refusal.status()));
        audit.record(actor, "access.refused", "address", "", facts);
    }
}
