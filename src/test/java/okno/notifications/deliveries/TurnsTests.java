package okno.notifications.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTests {
    @Test
    void giveEveryPartyTheSameShareOfARound() {
        assertThat(Turns.of(List.of("archive", "mfc", "tax"), "", 128))
                .isEqualTo(new Turns(List.of("archive", "mfc", "tax"), 42));
    }

    @Test
    void goOnAfterThePartyThatCameLast() {
        assertThat(Turns.of(List.of("archive", "mfc", "tax"), "archive", 2))
                .isEqualTo(new Turns(List.of("mfc", "tax"), 1));
        assertThat(Turns.of(List.of("archive", "mfc", "tax"), "tax", 1))
                .isEqualTo(new Turns(List.of("archive"), 1));
    }

    @Test
    void reachEveryPartyInTheEndHoweverManyThereAre() {
        var parties = List.of("a", "b", "c", "d", "e", "f", "g");
        var served = new java.util.TreeSet<String>();
        var last = "";
        for (int round = 0; round < 3; round++) {
            var turns = Turns.of(parties, last, 3);
            served.addAll(turns.parties());
            last = turns.last(last);
        }

        assertThat(served).containsExactlyElementsOf(parties);
    }

    @Test
    void stayWhereTheyWereWhenNobodyWaits() {
        assertThat(Turns.of(List.of(), "mfc", 5)).isEqualTo(Turns.NONE);
        assertThat(Turns.of(List.of("mfc"), "", 0)).isEqualTo(Turns.NONE);
        assertThat(Turns.NONE.last("mfc")).isEqualTo("mfc");
    }
}
