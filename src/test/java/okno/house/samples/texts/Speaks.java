package okno.house.samples.texts;

import java.util.List;

/// Says in code what belongs into a bundle, and asks for a text that no bundle has.
final class Speaks {
    private Speaks() {}

    static List<String> words() {
        return List.of("Введите фамилию", "platform.no-such-text");
    }
}
