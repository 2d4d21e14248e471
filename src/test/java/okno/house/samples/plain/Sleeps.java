package okno.house.samples.plain;

/// Waits by the clock.
final class Sleeps {
    private Sleeps() {}

    static void wait(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
