package okno.appeals.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.appeals.complaints.Addressee.Reason;
import okno.places.Places;
import org.junit.jupiter.api.Test;

class AddresseeTests {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Agencies AGENCIES = Agencies.load(Places.load());

    @Test
    void isTheBodyItselfForADeedOfItsOfficial() {
        var addressee = of("minvody-archive", ComplaintTarget.OFFICIAL);

        assertThat(addressee.body().slug()).isEqualTo("minvody-archive");
        assertThat(addressee.reason()).isEqualTo(Reason.OWN_HEAD);
    }

    @Test
    void isWhoStandsAboveForADecisionOfTheHead() {
        var addressee = of("minvody-social", ComplaintTarget.HEAD);

        assertThat(addressee.body().slug()).isEqualTo("minvody-administration");
        assertThat(addressee.reason()).isEqualTo(Reason.SUPERIOR);
    }

    @Test
    void isTheFounderOfAnInstitution() {
        var body = AGENCIES.find("minvody-social").orElseThrow();
        var mfc =
                new Agency(
                        body.slug(),
                        body.title(),
                        body.summary(),
                        body.level(),
                        Agency.Kind.MFC,
                        body.superiors(),
                        body.served(),
                        body.zone(),
                        body.desk(),
                        body.details(),
                        body.offices(),
                        body.appeal(),
                        body.validity());

        var addressee = Addressee.of(mfc, ComplaintTarget.HEAD, AGENCIES, NOW);

        assertThat(addressee.body().slug()).isEqualTo("minvody-administration");
        assertThat(addressee.reason()).isEqualTo(Reason.FOUNDER);
    }

    @Test
    void isTheHeadHimselfWhereNobodyStandsAbove() {
        var addressee = of("minvody-administration", ComplaintTarget.HEAD);

        assertThat(addressee.body().slug()).isEqualTo("minvody-administration");
        assertThat(addressee.reason()).isEqualTo(Reason.NOBODY_ABOVE);
    }

    @Test
    void namesWhoStandsAboveWithoutADeskHere() {
        var addressee = of("fns-stavropol", ComplaintTarget.HEAD);

        assertThat(addressee.body().slug()).isEqualTo("fns-stavropol");
        assertThat(addressee.reason()).isEqualTo(Reason.ABOVE_IS_ELSEWHERE);
        assertThat(addressee.elsewhere()).map(Agency::slug).contains("fns");
    }

    private static Addressee of(String slug, ComplaintTarget target) {
        return Addressee.of(AGENCIES.find(slug).orElseThrow(), target, AGENCIES, NOW);
    }
}
