package okno.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;

/// Which submissions of his bodies an officer wants to see.
///
/// @param service slug of a service
/// @param officer who works on them
/// @param number of the only one wanted, however it stands
/// @param order of open ones; those that have ended come the latest first
public record QueueFilter(
        State state,
        Optional<String> service,
        Optional<StaffId> officer,
        Optional<SubmissionNumber> number,
        Order order) {

    /// What open ones are ordered by.
    public enum Order {
        DUE,
        RECEIVED,
        STATUS;

        /// The word in addresses and keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads [#word]; an unknown one orders by deadlines.
        public static Order of(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word().equals(word))
                    .findFirst()
                    .orElse(DUE);
        }
    }

    /// How a submission stands, as officers sort their work.
    public enum State {
        OPEN,
        NEW,
        MINE,
        WORK,
        WAITING,
        ENDED;

        /// Empty where the status is not what the state is about.
        List<SubmissionStatus> statuses() {
            return this == ENDED
                    ? List.of()
                    : Arrays.stream(SubmissionStatus.values())
                            .filter(it -> of(it) == this)
                            .toList();
        }

        private static State of(SubmissionStatus status) {
            return switch (status) {
                case REGISTERED, DELIVERED -> NEW;
                case IN_WORK, INTERIM, CANCELLING, CANCEL_DENIED -> WORK;
                case NEED_INFO -> WAITING;
                case DONE, REFUSED, CANCELLED -> ENDED;
            };
        }

        /// The word in addresses and keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads [#word]; an unknown one shows all that is open.
        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElse(OPEN);
        }
    }
}
