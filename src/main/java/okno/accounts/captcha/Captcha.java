package okno.accounts.captcha;

import java.util.UUID;

/// A code that was drawn for a form: the page knows its id and nothing of the code.
public record Captcha(UUID id) {}
