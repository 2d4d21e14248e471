package okno.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.signin.KnownDevices;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Coming in with a key alone makes the browser known, as the password does: whoever types the
/// password in it later is no stranger.
@OknoTest
class PasskeyDoorTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final FullName NAME = new FullName("Петрова", "Анна", "Сергеевна");

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private Passkeys passkeys;
    @Autowired private PasskeySignIn door;
    @Autowired private KnownDevices devices;

    private final VirtualKey key = new VirtualKey();

    @Test
    void makesTheBrowserOfACitizenKnown() {
        var snils = TestSnils.next();
        var anna =
                citizens.add(
                        new NewCitizen(
                                NAME,
                                snils,
                                AccountLevel.BASIC,
                                PASSWORD,
                                Optional.empty(),
                                Optional.empty()));

        var visit = enter(Holder.of(anna), "/login");

        assertThat(devices.recognises(visit.cookie("okno-device"), snils.digits())).isTrue();
    }

    @Test
    void makesTheBrowserOfStaffKnown() {
        var email = UUID.randomUUID() + "@example.ru";
        var elena = staff.add(new NewStaff(email, NAME, Set.of(StaffRole.OFFICER), PASSWORD));

        var visit = enter(Holder.of(elena), "/staff/login");

        assertThat(devices.recognises(visit.cookie("okno-device"), email)).isTrue();
    }

    private Visit enter(Holder holder, String path) {
        passkeys.add(holder, "", key.make(passkeys.wish(holder, "label")));
        var visit = new Visit(mvc);
        var csrf = visit.get(path).page().select("input[name=_csrf]").val();
        var fields = Map.of("_csrf", csrf, "credential", key.sign(door.wish()));
        assertThat(visit.post(path + "/passkey", fields).status()).isEqualTo(303);
        return visit;
    }
}
