package okno.consulting;

import java.util.Optional;
import java.util.UUID;
import okno.agencies.Agency;

/// What a citizen is about to ask.
///
/// @param form drawn with the form it was typed into: sent twice, it asks once
/// @param body that is asked
/// @param service slug of the service it is about; absent when it is about none
public record NewInquiry(UUID form, Agency body, Optional<String> service, String text) {}
