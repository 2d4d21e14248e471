package okno.submissions;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.forms.Answers;
import okno.forms.Circumstances;
import okno.forms.Fill;
import okno.forms.FormDefinition;
import okno.forms.Prefill;
import okno.platform.LatestDay;
import org.springframework.stereotype.Component;

/// What the portal knows of a citizen, in the words of forms: nobody is asked twice.
@Component
class Profile {
    private final Citizens citizens;
    private final Clock clock;

    Profile(Citizens citizens, Clock clock) {
        this.citizens = citizens;
        this.clock = clock;
    }

    /// The answers of a new form.
    Answers answers(CitizenId citizen, FormDefinition form) {
        var today = LatestDay.of(clock);
        return Prefill.of(form, known(citizen), Circumstances.on(today));
    }

    /// The keys of the questions whose answer is just what the profile says.
    Set<String> filled(CitizenId citizen, FormDefinition form, Answers given) {
        var keys = new HashSet<String>();
        answers(citizen, form)
                .byKey()
                .forEach(
                        (key, answer) -> {
                            if (given.find(key).filter(answer::equals).isPresent()) {
                                keys.add(key);
                            }
                        });
        return Set.copyOf(keys);
    }

    private Map<Fill, String> known(CitizenId citizen) {
        var known = new EnumMap<Fill, String>(Fill.class);
        citizens.prefill(citizen)
                .forEach(
                        (word, value) ->
                                known.put(Fill.valueOf(word.toUpperCase(Locale.ROOT)), value));
        return known;
    }
}
