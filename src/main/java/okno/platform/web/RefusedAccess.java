package okno.platform.web;

/// A signed-in person asked for what is not there or not his: told to whoever keeps the record of
/// it.
///
/// @param kind the door he came in by
/// @param principal the name of his principal, an id
/// @param handler which handler refused, `ReceiptController.show`; never the address itself
/// @param status 403 or 404
public record RefusedAccess(Person.Kind kind, String principal, String handler, int status) {}
