package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// Lets a feature add what it knows of the reader to every page. Runs for each page: no SQL for
/// guests.
public interface PageContextPart {
    Visitor contribute(HttpServletRequest request, Visitor soFar);
}
