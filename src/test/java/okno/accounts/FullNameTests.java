package okno.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullNameTests {
    private static final FullName NAME = new FullName("Соловьёв-Седой", "Пётр", "Ильич");

    @Test
    void readsTheSameHoweverItIsWritten() {
        assertThat(NAME.reads(new FullName("СОЛОВЬЕВ – СЕДОЙ", "Петр", "ИЛЬИЧ"))).isTrue();
        assertThat(NAME.reads(new FullName("Соловьев-Седой", "Петр Ильич", null))).isTrue();
    }

    @Test
    void readsOtherwiseByALetter() {
        assertThat(NAME.reads(new FullName("Соловьёв-Седой", "Пётр", "Ильин"))).isFalse();
        assertThat(NAME.reads(new FullName("Соловьёв-Седой", "Пётр", null))).isFalse();
        assertThat(NAME.reads(new FullName("Соловьёв", "Пётр", "Ильич"))).isFalse();
    }
}
