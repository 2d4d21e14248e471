package okno.verification.letters;

import okno.verification.codes.Codes;

/// A letter as it is printed.
record Sheet(Letter letter, Addressee addressee, Codes.Made code) {}
