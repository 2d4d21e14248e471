package okno.verification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okno.agencies.OfficeCard;
import okno.platform.web.Option;
import org.jspecify.annotations.Nullable;

/// The finder of service centres.
///
/// @param filter what the reader asked for
/// @param places where centres are
public record CentresPage(
        Filter filter, List<Option> places, List<Option> types, List<Entry> centres, From from) {

    /// Which page the reader came from, and so which one he goes back to.
    public enum From {
        /// The registration in full, where the way to a code is chosen.
        REGISTRATION("/register/full/activation"),
        /// «Подтверждение личности» of the cabinet.
        VERIFICATION("/account/verification"),
        /// Any other.
        ELSEWHERE("/account/verification");

        private final String path;

        From(String path) {
            this.path = path;
        }

        static From of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.text().equals(word))
                    .findFirst()
                    .orElse(ELSEWHERE);
        }

        /// `registration`, as addresses write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String path() {
            return path;
        }
    }

    /// What to show.
    ///
    /// @param place OKTMO, or `any`
    /// @param type word of a type; empty for all
    public record Filter(String place, String type, boolean open, boolean accessible) {}

    /// A centre.
    ///
    /// @param latitude about where it is; absent where that is not known
    public record Entry(
            String type,
            String place,
            OfficeCard card,
            @Nullable String latitude,
            @Nullable String longitude) {}
}
