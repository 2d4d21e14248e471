package okno.appeals.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.agencies.workload.Workloads;
import okno.appeals.Appeal;
import okno.appeals.AppealAssignment;
import okno.appeals.AppealCases;
import okno.appeals.AppealNumber;
import okno.appeals.Appellants;
import okno.audit.Audit;
import okno.desk.Counter;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Appeals of an officer who leaves.
@OknoTest
class AppealCaseloadTests {
    @Autowired private Workloads workloads;
    @Autowired private Appellants appellants;
    @Autowired private AppealCases cases;
    @Autowired private AppealAssignment assignment;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Audit audit;

    private SignedInStaff leaver;
    private SignedInStaff colleague;
    private AppealNumber number;

    @BeforeEach
    void workOnAnAppeal() {
        leaver = counter.officer("Уходящий");
        colleague = counter.officer("Сменный");
        number = appellants.send(orders.citizen());
        var seen = new AppealCases.Seen(number, now().lock());
        assignment.assign(leaver.id(), seen, leaver.id());
    }

    @Test
    void goToAColleagueOfTheSameBody() {
        assertThat(workloads.of(leaver.id())).isEqualTo(1);

        workloads.handOver(leaver.id(), Optional.of(colleague.id()), colleague.id());

        assertThat(now().standing().officer()).contains(colleague.id());
        assertThat(workloads.of(leaver.id())).isZero();
    }

    @Test
    void waitForAnyoneIfTheColleagueWorksForAnother() {
        var stranger = counter.officer("Чужой", Appellants.OTHER);

        workloads.handOver(leaver.id(), Optional.of(stranger.id()), colleague.id());

        assertThat(now().standing().officer()).isEmpty();
        assertThat(audit.of("appeal", now().id().toString(), 1).getFirst().action())
                .isEqualTo("appeal.released");
    }

    @Test
    void waitForAnyoneWhenHeWorksForTheirBodyNoMore() {
        workloads.release(leaver.id(), Appellants.OTHER, colleague.id());
        assertThat(now().standing().officer()).contains(leaver.id());

        workloads.release(leaver.id(), Orders.BODY, colleague.id());
        assertThat(now().standing().officer()).isEmpty();
    }

    private Appeal now() {
        return cases.find(colleague.id(), number);
    }
}
