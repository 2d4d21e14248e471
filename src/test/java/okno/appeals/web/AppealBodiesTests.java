package okno.appeals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.places.Places;
import org.junit.jupiter.api.Test;

class AppealBodiesTests {
    private static final Agency WORKING =
            Agencies.load(Places.load()).find("minvody-archive").orElseThrow();

    private final Agencies agencies = mock(Agencies.class);
    private final AppealBodies bodies =
            new AppealBodies(agencies, mock(Catalogue.class), Clock.systemUTC());

    @Test
    void findsByWordsWhatStandsBehindTheFirstSixty() {
        when(agencies.all())
                .thenReturn(
                        Stream.concat(
                                        IntStream.range(0, AppealBodies.MOST)
                                                .mapToObj(i -> named("Ведомство " + i)),
                                        Stream.of(named("Маячная служба")))
                                .toList());

        assertThat(bodies.fitting(Optional.empty(), "", "маячной"))
                .extracting(Agency::title)
                .containsExactly("Маячная служба");
        assertThat(bodies.of(Optional.empty())).hasSize(AppealBodies.MOST);
    }

    private static Agency named(String title) {
        return new Agency(
                WORKING.slug(),
                title,
                "",
                WORKING.level(),
                WORKING.kind(),
                WORKING.superiors(),
                WORKING.served(),
                WORKING.zone(),
                WORKING.desk(),
                WORKING.details(),
                WORKING.offices(),
                WORKING.appeal(),
                WORKING.validity());
    }
}
