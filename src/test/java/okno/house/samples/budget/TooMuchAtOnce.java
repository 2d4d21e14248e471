package okno.house.samples.budget;

/// Asks for more than a reader can hold.
class TooMuchAtOnce {
    static int tooMany(int a, int b, int c, int d, int e, int f) {
        return a + b + c + d + e + f;
    }

    /// Records are values and may have what they need.
    record Wide(int a, int b, int c, int d, int e, int f, int g) {}

    @Component
    static class Bean {
        Bean(int a, int b, int c, int d, int e, int f, int g) {
            tooMany(a, b, c, d, e, f + g);
        }
    }
}
