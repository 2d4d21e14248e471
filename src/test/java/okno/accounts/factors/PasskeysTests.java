package okno.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.platform.NotFound;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class PasskeysTests {
    @Autowired private Passkeys passkeys;
    @Autowired private PasskeySignIn door;
    @Autowired private Factors factors;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private Audit audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final VirtualKey key = new VirtualKey();
    private Holder anna;

    @BeforeEach
    void openAccount() {
        anna = citizen();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void openTheDoorAlone() {
        add(anna, key);

        assertThat(door.whose(key.sign(door.wish()))).contains(anna);
        assertThat(passkeys.of(anna))
                .singleElement()
                .satisfies(it -> assertThat(it.usedAt()).isPresent());
    }

    @Test
    void confirmAPassword() {
        add(anna, key);

        assertThat(door.check(anna, key.sign(door.wish(anna)))).isTrue();
        assertThat(factors.held(anna).inForce()).isTrue();
    }

    @Test
    void openTheDoorForStaffAlike() {
        var elena =
                Holder.of(
                        staff.add(
                                new NewStaff(
                                        UUID.randomUUID() + "@example.ru",
                                        new FullName("Архипова", "Елена", "Викторовна"),
                                        Set.of(StaffRole.OFFICER),
                                        "черный кофе в десять")));
        add(elena, key);
        assertThat(door.whose(key.sign(door.wish()))).contains(elena);

        jdbc.sql("update accounts.staff set active = false where id = ?")
                .param(elena.value())
                .update();

        assertThat(door.whose(key.sign(door.wish()))).isEmpty();
    }

    @Test
    void openTheDoorAloneOnlyIfTheDeviceKnowsItsUser() {
        add(anna, key);
        key.withoutPin();

        assertThat(door.whose(key.sign(door.wish()))).isEmpty();
        assertThat(door.check(anna, key.sign(door.wish(anna)))).isTrue();
    }

    @Test
    void areRefusedFromAnotherSite() {
        assertThat(passkeys.add(anna, "", new VirtualKey().at("https://okno.example").make(wish())))
                .isFalse();
        assertThat(passkeys.add(anna, "", new VirtualKey().forHost("okno.example").make(wish())))
                .isFalse();
        add(anna, key);

        assertThat(door.whose(key.at("http://localhost:8081").sign(door.wish()))).isEmpty();
        key.at("http://localhost:8080");
        assertThat(door.whose(key.forHost("okno.example").sign(door.wish()))).isEmpty();
    }

    @Test
    void answerAChallengeOnce() {
        var made = key.make(wish());
        assertThat(passkeys.add(anna, "", made)).isTrue();
        assertThat(passkeys.add(anna, "", made)).isFalse();

        var signed = key.sign(door.wish());
        assertThat(door.whose(signed)).isPresent();
        assertThat(door.whose(signed)).isEmpty();
    }

    @Test
    void answerAChallengeOnceThoughTheyDoNotCount() {
        add(anna, key);
        var signed = key.counting(-1).sign(door.wish());

        assertThat(door.whose(signed)).isPresent();
        assertThat(door.whose(signed)).isEmpty();
        assertThat(door.whose(key.counting(-1).sign(door.wish()))).isPresent();
    }

    @Test
    void answerNoChallengeOfTheirOwnOrOfAnotherDeed() {
        add(anna, key);
        var boris = citizen();
        var own = new PasskeyWishes.Sign("AAAA", 0, "localhost", List.of(), "required");

        assertThat(door.whose(key.sign(own))).isEmpty();
        assertThat(door.whose(key.sign(door.wish(anna)))).isEmpty();
        assertThat(door.check(anna, key.sign(door.wish()))).isFalse();
        assertThat(door.check(anna, key.sign(door.wish(boris)))).isFalse();
        assertThat(passkeys.add(boris, "", new VirtualKey().make(wish()))).isFalse();
    }

    @Test
    void answerWithinFiveMinutes() {
        add(anna, key);
        var signed = key.sign(door.wish());
        clock.advance(Duration.ofMinutes(5));

        assertThat(door.whose(signed)).isEmpty();
    }

    @Test
    void confirmNobodyElse() {
        add(anna, key);
        var boris = citizen();
        var his = new VirtualKey();
        add(boris, his);

        assertThat(door.check(boris, key.sign(door.wish(boris)))).isFalse();
        assertThat(door.whose(key.ownedBy(boris.bytes()).sign(door.wish()))).isEmpty();
        assertThat(door.whose(new VirtualKey().sign(door.wish()))).isEmpty();
    }

    @Test
    void belongToOnePerson() {
        add(anna, key);
        var boris = citizen();

        assertThat(passkeys.add(boris, "", key.make(passkeys.wish(boris, "label")))).isFalse();
    }

    @Test
    void areRefusedAndRecordedWhenTheirCountGoesBack() {
        add(anna, key.counting(7));
        assertThat(door.whose(key.sign(door.wish()))).isPresent();

        assertThat(door.whose(key.counting(7).sign(door.wish()))).isEmpty();

        assertThat(audit.of("citizen", anna.value().toString(), 1))
                .extracting(AuditEntry::action)
                .containsExactly("accounts.passkey-copied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
                "<"
            })
    void areRefusedWhenTheyCannotBeRead(String json) {
        assertThat(passkeys.add(anna, "", json)).isFalse();
        assertThat(door.whose(json)).isEmpty();
        assertThat(door.check(anna, json)).isFalse();
    }

    @Test
    void areGivenUpByTheirOwnerOnly() {
        add(anna, key);
        var id = passkeys.of(anna).getFirst().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passkeys.remove(citizen(), id));
        passkeys.remove(anna, id);

        assertThat(door.whose(key.sign(door.wish()))).isEmpty();
        assertThat(factors.held(anna).inForce()).isFalse();
        assertThat(audit.of("citizen", anna.value().toString(), 2))
                .extracting(AuditEntry::action)
                .containsExactly("accounts.factor-removed", "accounts.factor-added");
    }

    private void add(Holder holder, VirtualKey device) {
        assertThat(passkeys.add(holder, "Ноутбук", device.make(passkeys.wish(holder, "label"))))
                .isTrue();
    }

    private PasskeyWishes.Make wish() {
        return passkeys.wish(anna, "label");
    }

    private Holder citizen() {
        return SomeHolder.of(citizens, TestSnils.next(), "зеленый чай в девять");
    }
}
