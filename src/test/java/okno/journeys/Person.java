package okno.journeys;

import okno.testing.TestSnils;

/// A person of a journey; each has a СНИЛС of her own.
record Person(String snils, String surname) {
    static Person next() {
        return new Person(TestSnils.next().formatted(), "Речная");
    }
}
