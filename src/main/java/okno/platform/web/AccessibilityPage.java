package okno.platform.web;

import java.util.List;

/// The page where a reader chooses how pages look.
///
/// @param back the page he came from
/// @param saved whether he has just saved his choice
public record AccessibilityPage(
        String back,
        boolean saved,
        List<Option> textSizes,
        List<Option> spacings,
        List<Option> typefaces,
        List<Option> schemes,
        List<Option> pictures) {}
