package okno.verification.papers;

import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.Applications;
import okno.accounts.representation.Applications.Outcome;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.ChildForm;
import okno.accounts.representation.PowerForm;
import okno.accounts.representation.Representations;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.platform.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands in a paper that makes one the representative of another, with its scan.
@Service
public class Papers {
    private static final String SLOT = "paper";

    private final Applications applications;
    private final Representations representations;
    private final Uploads uploads;

    Papers(Applications applications, Representations representations, Uploads uploads) {
        this.applications = applications;
        this.representations = representations;
        this.uploads = uploads;
    }

    /// Enters a child.
    ///
    /// @param form one without problems
    /// @param scans of the birth certificate, received beforehand; there may be none
    /// @throws okno.platform.Forbidden when the parent's identity is not confirmed
    @Transactional
    public Outcome enter(CitizenId parent, ChildForm form, List<ReceivedFile> scans) {
        return attach(parent, applications.enter(parent, form), scans);
    }

    /// Asks to act by power of attorney.
    ///
    /// @param form one without problems
    /// @param scans of the power of attorney, received beforehand
    /// @throws okno.platform.Forbidden when the representative's identity is not confirmed
    @Transactional
    public Outcome ask(CitizenId representative, PowerForm form, List<ReceivedFile> scans) {
        return attach(representative, applications.ask(representative, form), scans);
    }

    /// Adds scans to a paper that was handed in and waits.
    ///
    /// @throws okno.platform.NotFound when it is not his
    /// @throws Conflict when it was decided already
    @Transactional
    public void add(CitizenId citizen, UUID id, List<ReceivedFile> scans) {
        if (!representations.find(citizen, id).unchecked()) {
            throw new Conflict("it was decided already");
        }
        attach(citizen, id, scans);
    }

    /// A paper that was handed in before and decided stays as it was decided.
    private Outcome attach(CitizenId citizen, Outcome outcome, List<ReceivedFile> scans) {
        if (outcome instanceof Outcome.Kept(UUID id)
                && representations.find(citizen, id).unchecked()) {
            attach(citizen, id, scans);
        }
        return outcome;
    }

    private void attach(CitizenId citizen, UUID id, List<ReceivedFile> scans) {
        for (var scan : scans) {
            if (uploads.attach(CaseOwner.self(citizen), id, SLOT, scan)
                    instanceof Upload.Refused<?>(var reason, var _, var _)) {
                throw new Conflict("a scan too many: " + reason);
            }
            representations.scanned(id);
        }
    }
}
