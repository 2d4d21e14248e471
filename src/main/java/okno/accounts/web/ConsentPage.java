package okno.accounts.web;

import okno.accounts.registration.ConsentText;

/// The wording of a consent.
public record ConsentPage(ConsentText text) {}
