package okno.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okno.accounts.events.AccountNews;
import okno.submissions.StatusChanged;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/// What a notice is about.
public sealed interface Told {
    /// The key of its words in a line.
    String title();

    /// The key of what it means and what to do.
    String meaning();

    /// The page that tells more.
    String path();

    /// The word of news that are no change of status: the body only wrote to the citizen.
    String WRITTEN = "written";

    /// The word of news that a fee is waited for.
    String CHARGED = "charged";

    /// The word of news that a fee is waited for no more.
    String PAID = "paid";

    /// The words of news of a submission that are not told as its status.
    Set<String> BESIDE_STATUS = Set.of(WRITTEN, CHARGED, PAID);

    /// The fact of a notice to who acts for the citizen: by which right.
    String REPRESENTATION = "representation";

    /// News of a submission.
    ///
    /// @param word that of the new status, or one of [#BESIDE_STATUS]
    /// @param service the title of the service
    /// @param representation by which the reader acts for whose it is; empty if it is his own
    record OfSubmission(String word, String number, String service, Optional<String> representation)
            implements Told {
        @Override
        public String title() {
            return "notifications.news." + word;
        }

        @Override
        public String meaning() {
            return "notifications.meaning." + word;
        }

        @Override
        public String path() {
            return representation
                    .map(id -> "/account/representation?open=" + id + "&number=" + number)
                    .orElse("/account/submissions/" + number);
        }
    }

    /// News of a question to a body.
    ///
    /// @param word of what was said
    /// @param subject the title of the service it is about, or of the body
    /// @param representation by which the reader acts for whose it is; empty if it is his own
    record OfInquiry(String word, String number, String subject, Optional<String> representation)
            implements Told {
        @Override
        public String title() {
            return "notifications.question." + word;
        }

        @Override
        public String meaning() {
            return "notifications.question-meaning." + word;
        }

        @Override
        public String path() {
            return representation
                    .map(id -> "/account/representation?open=" + id + "&question=" + number)
                    .orElse("/account/questions/" + number);
        }
    }

    /// News of an appeal.
    ///
    /// @param word of what was done
    /// @param body the title of the body it lies with
    /// @param representation by which the reader acts for whose it is; empty if it is his own
    record OfAppeal(String word, String number, String body, Optional<String> representation)
            implements Told {
        @Override
        public String title() {
            return "notifications.appeal." + word;
        }

        @Override
        public String meaning() {
            return "notifications.appeal-meaning." + word;
        }

        @Override
        public String path() {
            return representation
                    .map(id -> "/account/representation?open=" + id + "&appeal=" + number)
                    .orElse("/account/appeals/" + number);
        }
    }

    /// News of the citizen's own account.
    record OfAccount(AccountNews.Kind kind, Map<String, String> facts) implements Told {
        public OfAccount {
            facts = Map.copyOf(facts);
        }

        @Override
        public String title() {
            return "notifications.account." + AccountNews.word(kind);
        }

        @Override
        public String meaning() {
            return "notifications.account-meaning." + AccountNews.word(kind);
        }

        @Override
        public String path() {
            return switch (kind) {
                case NEW_SIGN_IN,
                        PASSWORD_CHANGED,
                        RECOVERED,
                        RECOVERY_CODE_MADE,
                        FACTOR_ADDED,
                        FACTOR_REMOVED,
                        FACTORS_TAKEN_OFF,
                        CERTIFICATE_ADDED,
                        CERTIFICATE_CHANGED ->
                        "/account/security";
                case LEVEL_CHANGED,
                        DETACHED,
                        ATTACHED,
                        CONTACT_CHANGED,
                        DATA_CHANGED,
                        EMAIL_BOUNCED ->
                        "/account/profile";
                case SIGNATURE_CHECKED, PAID_UNSENT -> "/account/submissions";
                case FILE_INFECTED -> "/account";
                case CHARGE_DISCOUNT_ENDS, CHARGE_TERM_ENDS -> "/account/charges";
                case CHARGE_PAID_IN_VAIN -> "/account/charges?group=closed";
                case REPRESENTATIVE_CHANGED, REPRESENTATION_CHANGED -> "/account/representation";
                case CODE_MADE, CODE_ENDS_SOON, LETTER_MOVED -> "/account/verification";
                case EXPORT_READY, DEPARTURE_ASKED, DEPARTURE_NEAR, DEPARTURE_CANCELLED ->
                        "/account/data";
            };
        }

        /// The keys of the words for its facts: `notifications.fact.level.confirmed`.
        public List<String> factKeys() {
            return facts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(fact -> "notifications.fact." + fact.getKey() + "." + fact.getValue())
                    .toList();
        }
    }

    /// Reads it from the columns of a row or the parts of a job.
    static Told of(
            String topic,
            String word,
            @Nullable String number,
            @Nullable String service,
            Map<String, String> facts) {
        return switch (topic) {
            case "submission" ->
                    new OfSubmission(
                            BESIDE_STATUS.contains(word) ? word : SubmissionStatus.of(word).word(),
                            Objects.requireNonNull(number),
                            Objects.requireNonNull(service),
                            Optional.ofNullable(facts.get(REPRESENTATION)));
            case "question" ->
                    new OfInquiry(
                            word,
                            Objects.requireNonNull(number),
                            Objects.requireNonNull(service),
                            Optional.ofNullable(facts.get(REPRESENTATION)));
            case "appeal" ->
                    new OfAppeal(
                            word,
                            Objects.requireNonNull(number),
                            Objects.requireNonNull(service),
                            Optional.ofNullable(facts.get(REPRESENTATION)));
            case "account" -> new OfAccount(kind(word), facts);
            default -> throw new IllegalArgumentException("a topic nobody tells of: " + topic);
        };
    }

    /// The word of a change.
    static String word(StatusChanged change) {
        return switch (change.word()) {
            case STATUS -> change.status().word();
            case WRITTEN -> WRITTEN;
            case CHARGED -> CHARGED;
            case PAID -> PAID;
        };
    }

    private static AccountNews.Kind kind(String word) {
        return AccountNews.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
