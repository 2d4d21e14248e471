package okno.platform.web;

/// An address with its words, for bread crumbs and menus.
public record Link(String text, String href) {}
