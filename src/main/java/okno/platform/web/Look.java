package okno.platform.web;

import java.util.Arrays;
import java.util.List;

/// How a reader wants pages to look: «версия для слабовидящих». The same pages, other classes on
/// the root element.
/// The choices are those of the order on accessible sites: sizes, spacings, typefaces, colours,
/// pictures.
///
/// @param textSize 1 normal, 2 large, 3 largest
/// @param spacing 1 normal, 2 wide, 3 widest
/// @param typeface `sans` or `serif`
/// @param scheme `auto`, `light`, `dark`, `blue` (dark blue on light blue) or `sepia` (brown on
/// beige)
/// @param pictures whether pictures are shown
public record Look(int textSize, int spacing, String typeface, String scheme, boolean pictures) {
    public static final List<String> TYPEFACES = List.of("sans", "serif");
    public static final List<String> SCHEMES = List.of("auto", "light", "dark", "blue", "sepia");
    /// After the lists, which it is checked against.
    public static final Look PLAIN = new Look(1, 1, "sans", "auto", true);

    public Look {
        textSize = Math.clamp(textSize, 1, 3);
        spacing = Math.clamp(spacing, 1, 3);
        typeface = TYPEFACES.contains(typeface) ? typeface : "sans";
        scheme = SCHEMES.contains(scheme) ? scheme : "auto";
    }

    /// Reads the cookie's text; anything else than we wrote gives the plain look.
    public static Look parse(String cookie) {
        var parts = Arrays.asList(cookie.split("-", -1));
        if (parts.size() != 5 || !parts.get(0).matches("[1-3]") || !parts.get(1).matches("[1-3]")) {
            return PLAIN;
        }
        return new Look(
                Integer.parseInt(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                parts.get(2),
                parts.get(3),
                !parts.get(4).equals("off"));
    }

    /// The text for the cookie.
    public String text() {
        return textSize
                + "-"
                + spacing
                + "-"
                + typeface
                + "-"
                + scheme
                + "-"
                + (pictures ? "on" : "off");
    }
}
