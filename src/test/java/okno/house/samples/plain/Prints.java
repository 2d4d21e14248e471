package okno.house.samples.plain;

/// Talks to the console.
final class Prints {
    private Prints() {}

    static void say() {
        System.out.println("said");
    }
}
