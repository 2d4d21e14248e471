package okno.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names a browser so that its owner recognises it in a list: «Firefox, Linux». The order
/// matters: each browser also names those it descends from.
public final class DeviceName {
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("YaBrowser/", "Yandex"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("Edg", "Edge"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("Chromium/", "Chromium"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS X", "macOS"),
                    Map.entry("Linux", "Linux"));

    private DeviceName() {}

    /// The name, or an empty text if nothing is recognised.
    public static String of(@Nullable String userAgent) {
        var agent = Objects.requireNonNullElse(userAgent, "");
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(
                        names ->
                                names.stream()
                                        .filter(name -> agent.contains(name.getKey()))
                                        .map(Map.Entry::getValue)
                                        .limit(1))
                .collect(Collectors.joining(", "));
    }
}
