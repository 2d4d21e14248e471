package okno.platform.web;

import org.springframework.util.unit.DataSize;

/// Names a page where people bring files without signing in. Each module declares its own as beans;
/// elsewhere a guest may send a form in parts only as large as one without files.
///
/// @param path of the form
/// @param largest all files of a form and what is between them
public record GuestUpload(String path, DataSize largest) {}
