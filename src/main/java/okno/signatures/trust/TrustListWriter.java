package okno.signatures.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import okno.signatures.engine.Certificates;
import okno.signatures.engine.SignedXml;
import okno.signatures.trust.TrustList.Authority;
import okno.signatures.trust.TrustList.AuthorityKey;
import okno.signatures.trust.TrustList.Status;

/// Writes a trust list as its publisher does, for demonstrations, which publish one of their own.
public final class TrustListWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private TrustListWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    /// What one authority is, for a list with that one.
    ///
    /// @param since from when on it is accredited
    /// @param lists where it publishes whom it revoked
    public record Single(
            String number, String name, Instant since, String lists, X509Certificate certificate) {}

    /// A list with one accredited authority, signed.
    public static byte[] signed(long version, Instant madeAt, Single one, PrivateKey key) {
        var authority =
                new Authority(
                        one.number(),
                        one.name(),
                        List.of(new Status(TrustListNames.IN_FORCE, one.since())),
                        List.of(
                                new AuthorityKey(
                                        List.of(one.lists()), List.of(one.certificate()))));
        var list = new TrustList(version, madeAt, List.of(authority));
        return SignedXml.sign(write(list), key);
    }

    static byte[] write(TrustList list) {
        try {
            var writer = new TrustListWriter();
            writer.list(list);
            return writer.out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void list(TrustList list) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(TrustListNames.ROOT);
        text(TrustListNames.VERSION, Long.toString(list.version()));
        text(TrustListNames.DATE, list.madeAt().toString());
        for (var authority : list.authorities()) {
            authority(authority);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void authority(Authority authority) throws XMLStreamException {
        xml.writeStartElement(TrustListNames.AUTHORITY);
        text(TrustListNames.NAME, authority.name());
        xml.writeStartElement(TrustListNames.COMPLEXES);
        xml.writeStartElement(TrustListNames.COMPLEX);
        xml.writeStartElement(TrustListNames.KEYS);
        for (var key : authority.keys()) {
            key(key);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        text(TrustListNames.NUMBER, authority.number());
        status(authority.statuses().getLast());
        xml.writeStartElement(TrustListNames.HISTORY);
        for (var status : authority.statuses()) {
            status(status);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void key(AuthorityKey key) throws XMLStreamException {
        xml.writeStartElement(TrustListNames.KEY);
        xml.writeStartElement(TrustListNames.LISTS);
        for (var address : key.lists()) {
            text(TrustListNames.ADDRESS, address);
        }
        xml.writeEndElement();
        xml.writeStartElement(TrustListNames.CERTIFICATES);
        for (var certificate : key.certificates()) {
            xml.writeStartElement(TrustListNames.CERTIFICATE);
            var der = Certificates.encoded(certificate);
            text(TrustListNames.DATA, Base64.getEncoder().encodeToString(der));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void status(Status status) throws XMLStreamException {
        xml.writeStartElement(TrustListNames.STATUS);
        text(TrustListNames.STATUS_WORD, status.word());
        text(TrustListNames.STATUS_SINCE, status.since().toString());
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
