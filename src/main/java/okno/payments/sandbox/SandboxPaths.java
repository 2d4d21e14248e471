package okno.payments.sandbox;

/// Addresses of the sandbox.
public final class SandboxPaths {
    /// What they begin with.
    public static final String HOME = "/demo/gateway";

    private SandboxPaths() {}

    /// Where the payer of a payment chooses.
    public static String payment(String id) {
        return HOME + "/payments/" + id;
    }
}
