package okno.attachments.web;

import okno.attachments.Attachment;

/// The entry of a file that was just taken into a draft.
public record TakenFilePage(Attachment file) {}
