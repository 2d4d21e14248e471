package okno.catalogue.web;

import java.util.List;

/// «Как получить услугу»: why here, what to have at hand, and the way step by step with the real
/// buttons.
///
/// @param address of the portal, for who reads it on paper
/// @param steps in the order in which they are taken
public record HowToPage(String address, List<Step> steps) {

    /// What the portal makes easier; each is a text.
    public static final List<String> ADVANTAGES =
            List.of("home", "fewer", "known", "told", "early", "whole");

    /// What to lay on the table first; each is a text.
    public static final List<String> AT_HAND =
            List.of("snils", "passport", "contacts", "copies", "others");

    private static final List<Step> ALL =
            List.of(
                    new Step("place", new Door("place", "/place?back=/how-to")),
                    new Step(
                            "register",
                            new Door("quick", "/register/quick"),
                            new Door("full", "/register/full"),
                            new Door("login", "/login")),
                    new Step(
                            "confirm",
                            new Door("verification", "/account/verification"),
                            new Door("centres", "/centres")),
                    new Step(
                            "find",
                            new Door("services", "/services"),
                            new Door("agencies", "/agencies"),
                            new Door("search", "/search")),
                    new Step("card", new Door("documents", "/documents")),
                    new Step("order", new Door("account", "/account")),
                    new Step("files"),
                    new Step("send"),
                    new Step(
                            "follow",
                            new Door("submissions", "/account/submissions"),
                            new Door("track", "/track")));

    public HowToPage {
        steps = List.copyOf(steps);
    }

    static HowToPage whole(String address) {
        return new HowToPage(address, ALL);
    }

    /// A step with the pages it is taken on.
    ///
    /// @param name of its texts
    public record Step(String name, List<Door> doors) {
        Step(String name, Door... doors) {
            this(name, List.of(doors));
        }
    }

    /// A link to where a step is taken.
    ///
    /// @param name of its text
    public record Door(String name, String path) {}
}
