package okno.appeals.web;

import java.util.List;
import java.util.Optional;
import okno.platform.web.Option;

/// «Написать обращение»: who takes it.
///
/// @param guest whether the reader has to sign in first
/// @param start where he does, and comes back
/// @param query words that the body is looked for by
/// @param topics to narrow by
/// @param asked the body that the reader came with
/// @param bodies that fit, besides that one
/// @param widened whether none fitted, so that all are shown
/// @param place whose bodies are shown; empty if of all
/// @param service slug of the service it is about; empty if of none
/// @param uin of the charge it is about; empty if of none
/// @param consentWithdrawn whether nothing new may begin
public record ChoosePage(
        boolean guest,
        String start,
        String query,
        String topic,
        List<Option> topics,
        Optional<Body> asked,
        List<Body> bodies,
        boolean widened,
        String place,
        String service,
        String uin,
        boolean consentWithdrawn) {
    public ChoosePage {
        topics = List.copyOf(topics);
        bodies = List.copyOf(bodies);
    }

    /// Whether nothing says yet whose bodies to show.
    public boolean lost() {
        return place.isEmpty() && query.isEmpty() && topic.isEmpty() && asked.isEmpty();
    }

    /// A body that takes appeals.
    ///
    /// @param summary what it is for
    /// @param topics what its services are about
    public record Body(String slug, String title, String summary, List<String> topics) {
        public Body {
            topics = List.copyOf(topics);
        }
    }
}
