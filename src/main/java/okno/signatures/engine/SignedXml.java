package okno.signatures.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.Init;
import org.apache.xml.security.algorithms.JCEMapper;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.SignedInfo;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.utils.Constants;
import org.apache.xml.security.utils.XMLUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// XML that carries its own signature (XMLDSig, enveloped) by ГОСТ Р 34.10-2012. Only one form
/// counts: one signature right below the root that covers all else of the document; so whatever is
/// read from the document was signed.
public final class SignedXml {
    private static final String DIGEST_256 =
            "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-256";
    private static final String DIGEST_512 =
            "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-512";
    private static final String CANONICAL = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final Set<String> CANONICALIZATIONS = Set.of(CANONICAL, EXCLUSIVE);
    private static final Set<String> DIGESTS = Set.of(DIGEST_256, DIGEST_512);
    private static final Set<String> SIGNATURES =
            Set.of(GostXmlSignature.URI_256, GostXmlSignature.URI_512);

    static {
        prepare();
    }

    /// What was found.
    public enum Verdict {
        HOLDS,
        NO_XML,
        /// There is none, several, or of another form or algorithm.
        NO_SIGNATURE,
        /// The document was changed after it had been signed.
        DAMAGED,
        /// By none of the certificates that were given.
        FOREIGN
    }

    /// A verdict.
    ///
    /// @param signer whose signature it is, when it holds
    public record Checked(Verdict verdict, Optional<X509Certificate> signer) {
        private Checked(Verdict verdict) {
            this(verdict, Optional.empty());
        }
    }

    private SignedXml() {}

    /// Looks whether one of these certificates' keys signed the whole document. Certificates that
    /// the document brings along are passed over, dates of those given are not looked at.
    public static Checked check(byte[] xml, List<X509Certificate> signers) {
        Document document;
        try {
            document = parse(xml);
        } catch (SAXException | IOException _) {
            return new Checked(Verdict.NO_XML);
        }
        try {
            var signature = signatureOf(document);
            return signature.isEmpty()
                    ? new Checked(Verdict.NO_SIGNATURE)
                    : check(signature.get(), signers);
        } catch (XMLSecurityException | RuntimeException _) {
            return new Checked(Verdict.NO_SIGNATURE);
        }
    }

    /// The document with a signature at its end.
    public static byte[] sign(byte[] xml, PrivateKey key) {
        try {
            var document = parse(xml);
            var method =
                    key.getEncoded().length > 100
                            ? GostXmlSignature.URI_512
                            : GostXmlSignature.URI_256;
            var signature = new XMLSignature(document, "", method, CANONICAL);
            document.getDocumentElement().appendChild(signature.getElement());
            var transforms = new Transforms(document);
            transforms.addTransform(Transforms.TRANSFORM_ENVELOPED_SIGNATURE);
            transforms.addTransform(CANONICAL);
            signature.addDocument("", transforms, DIGEST_256);
            signature.sign(key);
            var out = new ByteArrayOutputStream();
            XMLUtils.outputDOM(document, out, true);
            return out.toByteArray();
        } catch (XMLSecurityException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Checked check(XMLSignature signature, List<X509Certificate> signers)
            throws XMLSecurityException {
        for (var signer : signers) {
            if (Gost.allowsKey(signer)
                    && Broken.holds(() -> signature.checkSignatureValue(signer.getPublicKey()))) {
                return new Checked(Verdict.HOLDS, Optional.of(signer));
            }
        }
        return new Checked(
                signature.getSignedInfo().verify(false) ? Verdict.FOREIGN : Verdict.DAMAGED);
    }

    private static Optional<XMLSignature> signatureOf(Document document)
            throws XMLSecurityException {
        var found = document.getElementsByTagNameNS(Constants.SignatureSpecNS, "Signature");
        if (found.getLength() != 1
                || !document.getDocumentElement().isSameNode(found.item(0).getParentNode())) {
            return Optional.empty();
        }
        var signature = new XMLSignature((Element) found.item(0), "", true);
        return coversAll(signature.getSignedInfo()) ? Optional.of(signature) : Optional.empty();
    }

    private static boolean coversAll(SignedInfo info) throws XMLSecurityException {
        if (info.getLength() != 1
                || !SIGNATURES.contains(info.getSignatureMethodURI())
                || !CANONICALIZATIONS.contains(info.getCanonicalizationMethodURI())) {
            return false;
        }
        var reference = info.item(0);
        var transforms = reference.getTransforms();
        var names = new ArrayList<String>();
        for (int i = 0; transforms != null && i < transforms.getLength(); i++) {
            names.add(transforms.item(i).getURI());
        }
        return "".equals(reference.getURI())
                && DIGESTS.contains(digestOf(reference.getElement()))
                && !names.isEmpty()
                && names.removeFirst().equals(Transforms.TRANSFORM_ENVELOPED_SIGNATURE)
                && CANONICALIZATIONS.containsAll(names);
    }

    private static String digestOf(Element reference) {
        var method = XMLUtils.selectDsNode(reference.getFirstChild(), "DigestMethod", 0);
        return method == null ? "" : method.getAttribute("Algorithm");
    }

    private static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The library knows neither these signatures nor these hashes, and looks for hashes among the
    /// providers of the whole machine; so one is added there that has nothing else.
    private static void prepare() {
        Init.init();
        Security.addProvider(new Streebog());
        JCEMapper.register(DIGEST_256, new JCEMapper.Algorithm("", Streebog.BITS_256));
        JCEMapper.register(DIGEST_512, new JCEMapper.Algorithm("", Streebog.BITS_512));
        try {
            SignatureAlgorithm.register(GostXmlSignature.URI_256, GostXmlSignature.Bits256.class);
            SignatureAlgorithm.register(GostXmlSignature.URI_512, GostXmlSignature.Bits512.class);
        } catch (XMLSecurityException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Streebog extends Provider {
        private static final long serialVersionUID = 1L;

        static final String BITS_256 = "GOST3411-2012-256";
        static final String BITS_512 = "GOST3411-2012-512";

        Streebog() {
            super("OknoStreebog", "1", "GOST R 34.11-2012");
            putService(digest(BITS_256));
            putService(digest(BITS_512));
        }

        private Service digest(String name) {
            return new Service(
                    this,
                    "MessageDigest",
                    name,
                    Gost.PROVIDER.getService("MessageDigest", name).getClassName(),
                    List.of(),
                    null);
        }
    }
}
