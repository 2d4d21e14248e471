package okno.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;

/// An answer in its own type. It fits its question by kind; limits are checked by [Question#check].
public sealed interface Answer {

    /// Text without control characters; lines are parted by `\n`.
    record Text(String value) implements Answer {}

    record Amount(BigDecimal value) implements Answer {}

    record Day(LocalDate value) implements Answer {}

    /// A period in days, both included.
    record Days(LocalDate from, LocalDate to) implements Answer {}

    /// A period in calendar years, both included.
    record Years(int from, int to) implements Answer {}

    /// One of the options of a question or of a dictionary. The label is kept with it: a dictionary
    /// may change after the answer was given.
    record Choice(Option option) implements Answer {}

    /// Some of the options, in the order of the question.
    record Choices(List<Option> options) implements Answer {
        public Choices {
            options = List.copyOf(options);
        }
    }

    record YesNo(boolean yes) implements Answer {}

    record SnilsNumber(Snils value) implements Answer {}

    record PhoneNumber(Phone value) implements Answer {}

    record Email(EmailAddress value) implements Answer {}

    /// Either one free text or separate parts; parts that were left empty are absent.
    record Address(Map<AddressPart, String> parts) implements Answer {
        public Address {
            var copy = new EnumMap<AddressPart, String>(AddressPart.class);
            copy.putAll(parts);
            parts = Collections.unmodifiableMap(copy);
        }
    }

    /// A person's name.
    ///
    /// @param patronymic empty when the person has none
    /// @param birthDate empty when the question does not ask for it
    record Person(
            String surname,
            String givenName,
            Optional<String> patronymic,
            Optional<LocalDate> birthDate)
            implements Answer {}

    /// Attached files, in the order of attaching.
    record Files(List<File> files) implements Answer {
        public Files {
            files = List.copyOf(files);
        }
    }

    /// How an attached file stands with its signatures, as far as a form has to know.
    enum FileSignature {
        /// None came with it.
        ABSENT,
        /// Those that came do not count.
        REFUSED,
        /// It is not known yet whether one of them counts.
        UNDECIDED,
        /// One of them counts.
        HOLDS
    }

    /// A file as an answer refers to it.
    ///
    /// @param id given by the keeper of files
    /// @param signature how it stands with the signatures that came with it; never kept with the
    ///     answer, since it may change
    record File(String id, String name, FileSignature signature) {
        /// A file that nobody asked for signatures of.
        public File(String id, String name) {
            this(id, name, FileSignature.ABSENT);
        }
    }
}
