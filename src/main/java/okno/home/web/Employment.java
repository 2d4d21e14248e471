package okno.home.web;

import java.util.Optional;
import okno.accounts.StaffId;
import okno.accounts.personnel.InvitationForm;
import okno.accounts.personnel.Invitations;
import okno.accounts.personnel.Personnel;
import okno.agencies.Officers;
import okno.agencies.workload.Workloads;
import okno.audit.Actor;
import okno.platform.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Taking people on and letting them go: accounts, agencies and cases change together or not at
/// all.
@Component
class Employment {
    private final Invitations invitations;
    private final Personnel personnel;
    private final Officers officers;
    private final Workloads workloads;
    private final TransactionTemplate transaction;

    Employment(
            Invitations invitations,
            Personnel personnel,
            Officers officers,
            Workloads workloads,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.personnel = personnel;
        this.officers = officers;
        this.workloads = workloads;
        this.transaction = transaction;
    }

    /// Invites somebody, to work for an agency if one is given.
    Invitations.Outcome invite(StaffId by, InvitationForm form, Optional<String> agency) {
        return transaction.execute(
                _ -> {
                    var outcome = invitations.invite(by, form);
                    if (outcome instanceof Invitations.Outcome.Invited(var id)) {
                        agency.ifPresent(slug -> officers.appoint(id, slug, actor(by)));
                    }
                    return outcome;
                });
    }

    /// Lets somebody work for an agency.
    ///
    /// @throws Conflict if it is the administrator himself: nobody lets himself see cases
    void appoint(StaffId by, StaffId id, String agency) {
        if (by.equals(id)) {
            throw new Conflict("nobody changes his own rights");
        }
        officers.appoint(id, agency, actor(by));
    }

    /// Ends somebody's work for an agency; his cases there wait for others.
    void dismiss(StaffId by, StaffId id, String agency) {
        transaction.executeWithoutResult(
                _ -> {
                    officers.dismiss(id, agency, actor(by));
                    workloads.release(id, agency, by);
                });
    }

    /// Closes the account of somebody who leaves.
    ///
    /// @param successor who gets his cases; if there is none, they wait in the queue
    void close(StaffId by, StaffId id, Optional<StaffId> successor) {
        transaction.executeWithoutResult(
                _ -> {
                    personnel.close(by, id);
                    workloads.handOver(id, successor, by);
                    officers.dismiss(id, actor(by));
                });
    }

    /// Lets somebody come back; agencies he works for have to be named anew.
    void reopen(StaffId by, StaffId id) {
        invitations.reopen(by, id);
    }

    /// Sends the letter of an invitation once more.
    void inviteAgain(StaffId by, StaffId id) {
        invitations.renew(by, id);
    }

    private static Actor actor(StaffId by) {
        return Actor.staff(by.value());
    }
}
