package okno.accounts.events;

import java.util.Map;
import java.util.UUID;
import okno.accounts.StaffId;

/// Something happened to the account of a member of staff that he has to know: staff have no feed
/// and are told by letter. Told in the transaction of the deed; may be told more than once.
///
/// @param id by which a listener knows that it has told already
/// @param kind what happened; the words are those of citizens
/// @param facts words for the texts, nothing personal
public record StaffNews(UUID id, StaffId staff, AccountNews.Kind kind, Map<String, String> facts) {
    public StaffNews {
        facts = Map.copyOf(facts);
    }
}
