package okno.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// That somebody looked at what belongs to a person. The person is shown it: who, why, when.
///
/// @param person whose it is, the id of the account
/// @param body on whose behalf: the slug of an agency, the name of a service centre or a system
/// @param purpose a word for the texts: `appeal`, `case`, `charge`, `file`, `identity`, `journal`,
///     `letter`, `paper-letter`, `question`, `representation`
/// @param about what it belongs to, in a word that the person knows: the number of a submission;
///     empty if there is none
public record Access(UUID person, String body, String purpose, String about) {
    static final String PERSON = "person";
    static final String BODY = "body";
    static final String PURPOSE = "purpose";
    static final String ABOUT = "about";

    Map<String, String> facts() {
        var facts = new HashMap<String, String>();
        facts.put(PERSON, person.toString());
        facts.put(BODY, body);
        facts.put(PURPOSE, purpose);
        if (!about.isEmpty()) {
            facts.put(ABOUT, about);
        }
        return facts;
    }

    /// Reads it back from what was recorded.
    static Access of(Map<String, String> facts) {
        return new Access(
                UUID.fromString(facts.getOrDefault(PERSON, "")),
                facts.getOrDefault(BODY, ""),
                facts.getOrDefault(PURPOSE, ""),
                facts.getOrDefault(ABOUT, ""));
    }
}
