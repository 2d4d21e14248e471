package okno.house.samples.plain;

import jakarta.servlet.http.HttpServletRequest;

/// A use case that only a page can ask.
record KnowsTheRequest(HttpServletRequest request) {}
