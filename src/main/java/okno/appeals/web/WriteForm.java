package okno.appeals.web;

import java.util.Map;
import okno.appeals.AppealDraft.Typed;

/// Reads what was typed into the form of an appeal.
final class WriteForm {
    private WriteForm() {}

    /// @param before what the form does not show: the body and the service
    static Typed read(Map<String, String> fields, Typed before) {
        return new Typed(
                text(fields, "kind"),
                before.agency(),
                text(fields, "concerns"),
                text(fields, "official"),
                before.service(),
                text(fields, "subject"),
                text(fields, "text"),
                text(fields, "coAuthors"),
                text(fields, "way"),
                text(fields, "address"),
                fields.containsKey("publish"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
