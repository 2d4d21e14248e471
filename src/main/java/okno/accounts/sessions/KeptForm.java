package okno.accounts.sessions;

import java.util.List;
import okno.platform.web.TypedFields;

/// A form that was sent when its sender was signed in no more.
///
/// @param action where it was sent
/// @param multipart whether it was sent in parts; its files are not kept
public record KeptForm(String action, boolean multipart, List<TypedFields.Field> fields) {}
