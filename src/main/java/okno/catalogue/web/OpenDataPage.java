package okno.catalogue.web;

/// «Открытые данные».
///
/// @param services how many services are published
/// @param agencies how many bodies are shown
public record OpenDataPage(int services, int agencies) {}
