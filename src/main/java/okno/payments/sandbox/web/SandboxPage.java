package okno.payments.sandbox.web;

import java.util.List;

/// A payment of the sandbox.
///
/// @param path where a choice is sent
/// @param kopecks to be paid
/// @param description of the order
/// @param state its word in keys of texts
/// @param choices their words in keys of texts; none once it is over
/// @param back where the payer came from
public record SandboxPage(
        String path,
        long kopecks,
        String description,
        String state,
        List<String> choices,
        String back) {
    public SandboxPage {
        choices = List.copyOf(choices);
    }
}
