package okno.launch.bench;

/// Keys and hashes of one length, as authorities and people use them.
enum KeySize {
    BITS_256("GostR3410-2001-CryptoPro-A", "256", "1.2.643.7.1.1.2.2"),
    BITS_512("Tc26-Gost-3410-12-512-paramSetA", "512", "1.2.643.7.1.1.2.3");

    private final String curve;
    private final String bits;
    private final String digest;

    KeySize(String curve, String bits, String digest) {
        this.curve = curve;
        this.bits = bits;
        this.digest = digest;
    }

    String curve() {
        return curve;
    }

    /// The OID of the hash.
    String digest() {
        return digest;
    }

    /// The name of the signature's algorithm.
    String signature() {
        return "GOST3411-2012-%1$sWITHECGOST3410-2012-%1$s".formatted(bits);
    }

    String inWords() {
        return bits + " bits";
    }
}
