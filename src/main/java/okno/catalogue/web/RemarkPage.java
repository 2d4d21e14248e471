package okno.catalogue.web;

import okno.platform.web.Problems;

/// The form «Сообщить об ошибке» of a card.
///
/// @param text what was typed, as the e-mail
/// @param sent whether the remark was taken
public record RemarkPage(
        String slug, String title, String text, String email, Problems problems, boolean sent) {}
