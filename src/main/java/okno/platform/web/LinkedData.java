package okno.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A block of JSON-LD in a page: data that no browser runs.
///
/// @param json without any sign of mark-up
public record LinkedData(String json) implements Content {

    /// A thing in the words of <https://schema.org>.
    public static LinkedData of(Map<String, ?> thing, JsonMapper mapper) {
        // A text may hold "</script>": no sign of mark-up leaves as it is.
        return new LinkedData(
                mapper.writeValueAsString(thing).replace("<", "\\u003c").replace("&", "\\u0026"));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<script type=\"application/ld+json\">");
        output.writeContent(json);
        output.writeContent("</script>");
    }
}
