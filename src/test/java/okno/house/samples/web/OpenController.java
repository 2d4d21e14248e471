package okno.house.samples.web;

/// A controller that others may call.
public final class OpenController {
    private OpenController() {}
}
