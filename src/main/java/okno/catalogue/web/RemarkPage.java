package okno.catalogue.web;

import okno.platform.web.Problems;

/// The form «Сообщить об ошибке» of a card.
///
/// @param version number of the version that was read
/// @param text what was typed, as the e-mail
/// @param sent whether the remark was taken
public record RemarkPage(
        String slug,
        int version,
        String title,
        String text,
        String email,
        Problems problems,
        boolean sent) {}
