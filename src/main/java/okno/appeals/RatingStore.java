package okno.appeals;

import java.util.Optional;
import java.util.UUID;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RatingStore {
    private static final String PURPOSE = "appeals.rating";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    RatingStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Stores a rating, instead of the one given before.
    void put(UUID appeal, AppealRating rating) {
        var text = rating.text();
        jdbc.sql(
                        """
                insert into appeals.rating (appeal_id, mark, text, made_at)
                values (:appeal, :mark, :text, :at)
                on conflict (appeal_id)
                do update set mark = excluded.mark, text = excluded.text,
                              made_at = excluded.made_at
                """)
                .param("appeal", appeal)
                .param("mark", rating.mark())
                .param("text", text.isEmpty() ? null : secrets.sealText(PURPOSE, text, appeal))
                .param("at", AppealRows.at(rating.at()))
                .update();
    }

    Optional<AppealRating> of(UUID appeal) {
        return jdbc.sql(
                        """
                select r.mark, r.text, r.made_at from appeals.rating r where r.appeal_id = :appeal
                """)
                .param("appeal", appeal)
                .query(
                        (row, _) -> {
                            var sealed = row.getBytes("text");
                            return new AppealRating(
                                    row.getInt("mark"),
                                    sealed == null ? "" : secrets.openText(PURPOSE, sealed, appeal),
                                    AppealRows.instant(row, "made_at"));
                        })
                .optional();
    }
}
