package okno.platform.web;

/// Where to go after an action, taken from an address: only a path of this very site.
public final class SafePath {
    private SafePath() {}

    /// The path if it is one of ours, else the fallback.
    public static String or(String fallback, String path) {
        boolean ours =
                path.startsWith("/")
                        && !path.startsWith("//")
                        && path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
        return ours ? path : fallback;
    }
}
