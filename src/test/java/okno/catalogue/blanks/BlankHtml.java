package okno.catalogue.blanks;

import okno.catalogue.blanks.BlankDescription.Part;
import org.springframework.web.util.HtmlUtils;

/// The pages of a blank before they become PDF.
final class BlankHtml {

    private static final String STYLE =
            """
            @page { size: A4; margin: 12mm 15mm 12mm 22mm }
            body { font-family: Golos; font-size: 10pt; line-height: 1.25; color: #000 }
            h1 { font-size: 14pt; text-align: center; margin: 3mm 8mm 4mm }
            h2 { font-size: 10.5pt; margin: 3.5mm 0 1mm; page-break-after: avoid }
            p { margin: 2.5mm 0 }
            .field { margin: 0.8mm 0; page-break-inside: avoid }
            .label { float: left; width: 58mm; padding-top: 1mm }
            .value { margin-left: 61mm }
            .after { clear: both; height: 0; font-size: 1pt }
            input.line, textarea { font-family: Golos; font-size: 10pt; width: 105mm;
              border: 0.6pt solid #666 }
            input.line { height: 6mm }
            .written { border: 0.6pt solid #666; min-height: 6mm; padding: 0.8mm 1.5mm;
              color: #123a7a }
            .check { margin: 0.6mm 0 0.6mm 4mm; page-break-inside: avoid }
            .box { float: left; width: 8mm } .box input { width: 4mm; height: 4mm }
            .tick { float: left; width: 4mm; height: 4mm; border: 0.6pt solid #666;
              font-size: 9pt; line-height: 1; text-align: center; color: #123a7a }
            .says { margin-left: 8mm }
            .sign { margin-top: 5mm; page-break-inside: avoid }
            .part { float: left; margin-right: 4mm }
            .part .name { font-size: 8pt }
            .rule { border-bottom: 0.6pt solid #000; height: 6mm }
            .mark { border: 1.2pt solid #555; color: #555; font-weight: 700; padding: 1mm 3mm;
              width: 26mm; text-align: center }
            """;

    private final StringBuilder html = new StringBuilder();
    private final boolean filled;
    private final BlankDescription blank;
    private int fields;

    private BlankHtml(BlankDescription blank, boolean filled) {
        this.blank = blank;
        this.filled = filled;
    }

    static String form(BlankDescription blank) {
        return new BlankHtml(blank, false).whole();
    }

    static String sample(BlankDescription blank) {
        return new BlankHtml(blank, true).whole();
    }

    private String whole() {
        var title = filled ? blank.title() + " – образец заполнения" : blank.title();
        html.append("<html lang=\"ru\"><head><title>").append(escaped(title)).append("</title>");
        html.append("<meta name=\"subject\" content=\"").append(escaped(title)).append("\"/>");
        html.append("<style>").append(STYLE).append("</style></head><body>");
        html.append(filled ? "<div class=\"mark\">ОБРАЗЕЦ</div>" : "<form>");
        html.append("<h1>").append(escaped(blank.title())).append("</h1>");
        blank.parts().forEach(this::add);
        return html.append(filled ? "" : "</form>").append("</body></html>").toString();
    }

    private void add(Part part) {
        switch (part) {
            case Part.Head(var text) -> html.append("<h2>").append(escaped(text)).append("</h2>");
            case Part.Text(var text) -> html.append("<p>").append(escaped(text)).append("</p>");
            case Part.Field field -> field(field);
            case Part.Check check -> check(check);
            case Part.Sign sign -> sign(sign);
        }
    }

    private void field(Part.Field field) {
        html.append("<div class=\"field\"><div class=\"label\">")
                .append(escaped(field.label()))
                .append("</div><div class=\"value\">")
                .append(filled ? written(field.sample()) : input(field.rows()))
                .append("</div><div class=\"after\"></div></div>");
    }

    private void check(Part.Check check) {
        html.append("<div class=\"check\"><div class=\"")
                .append(filled ? "tick\">" + (check.ticked() ? "x" : "") : "box\">" + box())
                .append("</div><div class=\"says\">")
                .append(escaped(check.text()))
                .append("</div></div>");
    }

    private void sign(Part.Sign sign) {
        html.append("<div class=\"sign\">");
        piece("Дата", 32, filled ? sign.date() : shortInput(32));
        piece("Подпись", 45, "<div class=\"rule\"></div>");
        piece("Фамилия и инициалы", 75, filled ? initials(sign.name()) : shortInput(75));
        html.append("<div class=\"after\"></div></div>");
    }

    private void piece(String name, int width, String content) {
        html.append(
                        "<div class=\"part\" style=\"width: %dmm\"><div class=\"name\">"
                                .formatted(width))
                .append(name)
                .append("</div>")
                .append(content.startsWith("<") ? content : written(content))
                .append("</div>");
    }

    /// Fields are named in the order of filling in.
    private String name() {
        fields++;
        return "f%02d".formatted(fields);
    }

    private String input(int rows) {
        return rows == 1
                ? "<input class=\"line\" type=\"text\" name=\"%s\" title=\"-\"/>".formatted(name())
                : "<textarea name=\"%s\" title=\"-\" style=\"height: %dmm\"></textarea>"
                        .formatted(name(), 2 + 5 * rows);
    }

    private String shortInput(int width) {
        return "<input class=\"line\" type=\"text\" name=\"%s\" title=\"-\" style=\"width: %dmm\"/>"
                .formatted(name(), width);
    }

    private String box() {
        return "<input type=\"checkbox\" name=\"%s\" value=\"yes\" title=\"-\"/>".formatted(name());
    }

    private static String written(String text) {
        return "<div class=\"written\">" + escaped(text) + "</div>";
    }

    private static String initials(String name) {
        var words = name.split(" ", -1);
        return words[0] + " " + words[1].charAt(0) + ". " + words[2].charAt(0) + ".";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
