package okno.launch;

/// The entry point.
public final class Okno {
    private Okno() {}

    public static void main(String[] args) {}
}
