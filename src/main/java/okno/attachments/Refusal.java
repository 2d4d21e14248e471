package okno.attachments;

import java.util.Locale;

/// Why a file is not taken. Each has words in the bundle that say what to do.
public enum Refusal {
    /// Not one byte.
    EMPTY,
    /// It says what it is and cannot be read as that.
    DAMAGED,
    /// It asks for a password or is bound by rights.
    ENCRYPTED,
    /// None of [FileKind].
    WRONG_KIND,
    /// HEIC, what phones of Apple store by default: agencies cannot open it.
    PHONE_FORMAT,
    /// A signature, and no document here that it signs.
    LONE_SIGNATURE,
    /// A zip that is not one document with the signatures under it.
    ARCHIVE,
    /// A document with a program inside.
    MACROS,
    /// It unpacks into more than the portal can look at.
    TOO_DETAILED,
    /// The antivirus found a virus in it.
    INFECTED,
    /// Larger than one file may be.
    TOO_LARGE,
    /// One file more than a slot takes.
    TOO_MANY,
    /// All files of the subject together are larger than they may be.
    TOO_MUCH,
    /// What it was meant for has been sent already.
    CLOSED,
    /// The storage cannot take files now.
    STORAGE_UNAVAILABLE;

    /// The key of the words; their arguments are given by [Upload.Refused#problem].
    public String key() {
        return "attachments.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
