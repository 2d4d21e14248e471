package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okno.accounts.Staff;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who did what the cases of a demonstration begin with.
@OknoTest
class DemoPeopleTests {
    @Autowired private DemoDecisions decisions;
    @Autowired private Staff staff;

    @Test
    void theHeadOfTheArchivesDidSoThatItsOfficerMayJudge() {
        var first = decisions.archivist();

        assertThat(staff.names(List.of(first)).values())
                .singleElement()
                .extracting(name -> name.surname())
                .isEqualTo("Хранилов");
    }
}
