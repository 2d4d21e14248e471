package okno.consulting;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// News of an inquiry. Holds ids and facts, nothing that anybody wrote; may be told more than once.
///
/// @param step the id of what happened, by which a listener knows that it has told already
/// @param number as people write it
/// @param citizen the id of the account it belongs to
/// @param subject the title of the service it is about, or of the body
/// @param word `asked`, `handed-over`, `answered`, `application` or `appeal`
@NamedInterface("events")
public record InquiryChanged(
        UUID step, UUID inquiry, String number, UUID citizen, String subject, String word) {}
