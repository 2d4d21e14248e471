package okno.accounts.recovery;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;
import okno.accounts.CitizenId;

/// The right to choose a new password for one account, once: somebody gave the right code. Kept in
/// a session, without any other right. It ends with the code it was given for.
public final class Passage implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final UUID citizen;
    private final Way way;
    private final byte[] codePrint;

    Passage(CitizenId citizen, Way way, byte[] codePrint) {
        this.citizen = citizen.value();
        this.way = way;
        this.codePrint = codePrint.clone();
    }

    CitizenId citizen() {
        return new CitizenId(citizen);
    }

    Way way() {
        return way;
    }

    byte[] codePrint() {
        return codePrint.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage passage
                && citizen.equals(passage.citizen)
                && way == passage.way
                && Arrays.equals(codePrint, passage.codePrint);
    }

    @Override
    public int hashCode() {
        return citizen.hashCode();
    }
}
