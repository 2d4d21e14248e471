package okno.signatures;

/// What the portal of tests trusts: what it would without tests, and the [TestAuthority]s.
public final class TestTrust implements TrustSource {
    private final TrustSource own;

    /// @param own of the portal itself
    public TestTrust(TrustSource own) {
        this.own = own;
    }

    @Override
    public Trust current() {
        return TestAuthority.and(own.current());
    }
}
