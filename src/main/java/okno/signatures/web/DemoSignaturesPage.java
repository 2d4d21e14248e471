package okno.signatures.web;

import java.util.List;

/// Keys of a demonstration, and how to sign with them.
public record DemoSignaturesPage(List<Signer> signers) {
    public DemoSignaturesPage {
        signers = List.copyOf(signers);
    }

    /// Somebody whose key may be taken.
    public record Signer(String name, String snils, String key, String certificate) {}

    /// What prepares a computer with Debian or Ubuntu.
    public String install() {
        return "sudo apt-get install openssl libengine-gost-openssl";
    }

    /// Signs a file, the signature apart.
    public String detached() {
        return sign("document.pdf", "document.pdf.sig", "");
    }

    /// Signs a text for signing in, the text inside the signature.
    public String attached() {
        return sign("okno-sign-in.txt", "okno-sign-in.sig", "-nodetach ");
    }

    /// Checks a signature without the portal.
    public String check() {
        return """
                cat root.crt ca.crt > trusted.pem
                openssl cms -verify -engine gost -cades -binary -inform DER -in document.pdf.sig \\
                  -content document.pdf -CAfile trusted.pem -purpose any -out /dev/null""";
    }

    private static String sign(String from, String to, String inside) {
        return """
                openssl cms -sign -engine gost -binary -cades %s-md md_gost12_256 \\
                  -signer ivanov.crt -inkey ivanov.key -certfile ca.crt \\
                  -in %s -outform DER -out %s"""
                .formatted(inside, from, to);
    }
}
