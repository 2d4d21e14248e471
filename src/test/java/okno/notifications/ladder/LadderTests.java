package okno.notifications.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.notifications.ladder.Ladder.Rung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTests {
    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final Instant NOON = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-30T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-01T05:00:00Z");
    private static final Set<Channel> ALL = EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.PUSH);
    private static final Duration FIVE_DAYS = Duration.ofDays(5);
    private static final Choices FEED_ALONE =
            new Choices(Map.of(), Optional.empty(), Optional.empty());

    @Test
    void tellsByWhatThePersonChoseAndHas() {
        var ladder = ladder(Rule.plain(Theme.STEPS), Choices.DEFAULT, ALL);

        assertThat(channels(ladder.first(NOON))).containsExactly(Channel.EMAIL, Channel.PUSH);
        assertThat(channels(ladder(Rule.plain(Theme.STEPS), Choices.DEFAULT, Set.of()).first(NOON)))
                .isEmpty();
    }

    @Test
    void tellsInTheFeedAloneWhatThePersonTurnedOff() {
        var ladder = ladder(Rule.plain(Theme.STEPS), FEED_ALONE, ALL);

        assertThat(ladder.first(NOON)).isEmpty();
        assertThat(ladder.next(Set.of(), NOON)).isEmpty();
    }

    @Test
    void tellsWhatIsDueByLawThoughThePersonTurnedItOff() {
        var ladder = ladder(Rule.lawful(Theme.DEMANDS), FEED_ALONE, ALL);

        assertThat(channels(ladder.first(NOON))).containsExactly(Channel.EMAIL);
    }

    @Test
    void climbsFromRungToRungWhenTheLawAsksForIt() {
        var ladder = ladder(Rule.lawful(Theme.STEPS), Choices.DEFAULT, ALL);

        assertThat(next(ladder, Set.of(Channel.EMAIL))).contains(Channel.SMS);
        assertThat(next(ladder, Set.of(Channel.EMAIL, Channel.SMS))).contains(Channel.PUSH);
        assertThat(next(ladder, ALL)).contains(Channel.LETTER);
        assertThat(next(ladder, EnumSet.allOf(Channel.class))).isEmpty();
    }

    @Test
    void usesPaperOnlyWhenTheNoticeLiesUnread() {
        var ladder = ladder(Rule.lawful(Theme.STEPS), Choices.DEFAULT, Set.of());

        assertThat(ladder.first(NOON))
                .containsExactly(new Rung(Channel.LETTER, NOON.plus(FIVE_DAYS), true));
    }

    @Test
    void ringsInTheMorningWhatCameByNight() {
        var choices = choosing(Theme.STEPS, Channel.EMAIL, Channel.SMS);
        var ladder = ladder(Rule.plain(Theme.STEPS), choices, ALL);

        assertThat(ladder.first(MIDNIGHT))
                .containsExactly(
                        new Rung(Channel.EMAIL, MIDNIGHT, false),
                        new Rung(Channel.SMS, MORNING, true));
    }

    @Test
    void goesThroughQuietHoursAndChoicesWhenItIsUrgent() {
        var quiet = new Choices(Map.of(), Choices.DEFAULT.quiet(), Optional.empty());
        var ladder = ladder(Rule.alarm(), quiet, ALL);

        assertThat(ladder.first(MIDNIGHT))
                .containsExactly(
                        new Rung(Channel.EMAIL, MIDNIGHT, false),
                        new Rung(Channel.SMS, MIDNIGHT, false),
                        new Rung(Channel.PUSH, MIDNIGHT, false));
    }

    @Test
    void gathersLettersOfADayButNotWhatIsDueByLaw() {
        var evening =
                new Choices(
                        Choices.DEFAULT.channels(),
                        Optional.empty(),
                        Optional.of(LocalTime.of(19, 0)));

        assertThat(ladder(Rule.plain(Theme.STEPS), evening, Set.of(Channel.EMAIL)).first(NOON))
                .containsExactly(
                        new Rung(Channel.EMAIL, Instant.parse("2026-11-30T16:00:00Z"), true));
        assertThat(ladder(Rule.plain(Theme.STEPS), evening, Set.of(Channel.EMAIL)).first(MIDNIGHT))
                .containsExactly(
                        new Rung(Channel.EMAIL, Instant.parse("2026-12-01T16:00:00Z"), true));
        assertThat(ladder(Rule.lawful(Theme.STEPS), evening, Set.of(Channel.EMAIL)).first(NOON))
                .containsExactly(new Rung(Channel.EMAIL, NOON, false));
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void securityCannotBeTurnedOff(Channel channel) {
        assertThat(Choices.DEFAULT.without(Theme.SECURITY, channel)).isEqualTo(Choices.DEFAULT);
    }

    @Test
    void whatIsTurnedOffIsOneChannelOfOneTheme() {
        var changed = Choices.DEFAULT.without(Theme.STEPS, Channel.EMAIL);

        assertThat(changed.of(Theme.STEPS)).containsExactly(Channel.PUSH);
        assertThat(changed.of(Theme.MONEY)).containsExactlyInAnyOrder(Channel.EMAIL, Channel.PUSH);
    }

    private static Ladder ladder(Rule rule, Choices choices, Set<Channel> has) {
        return new Ladder(rule, choices, has, STAVROPOL, FIVE_DAYS);
    }

    private static Choices choosing(Theme theme, Channel... channels) {
        return new Choices(
                Map.of(theme, Set.of(channels)), Choices.DEFAULT.quiet(), Optional.empty());
    }

    private static List<Channel> channels(List<Rung> rungs) {
        return rungs.stream().map(Rung::channel).toList();
    }

    private static Optional<Channel> next(Ladder ladder, Set<Channel> tried) {
        return ladder.next(tried, NOON).map(Rung::channel);
    }
}
