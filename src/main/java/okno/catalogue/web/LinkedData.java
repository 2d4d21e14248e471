package okno.catalogue.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A block of JSON-LD in a page: data that no browser runs.
///
/// @param json without any sign of mark-up
record LinkedData(String json) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<script type=\"application/ld+json\">");
        output.writeContent(json);
        output.writeContent("</script>");
    }
}
