package okno.payments.web.desk;

import okno.payments.payees.PayeeChange;

/// Requisites as the desk shows them.
///
/// @param body title of the body
/// @param own whether the reader proposed them, so that another has to decide
public record PayeeEntry(PayeeChange change, String body, boolean own) {}
