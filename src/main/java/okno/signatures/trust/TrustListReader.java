package okno.signatures.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okno.platform.Zones;
import okno.signatures.TrustedCertificates;
import okno.signatures.trust.TrustList.Authority;
import okno.signatures.trust.TrustList.AuthorityKey;
import okno.signatures.trust.TrustList.Status;

/// Reads the list of accredited certification authorities. Whatever it does not know it passes
/// over; what it needs and does not find makes the whole list wrong.
final class TrustListReader {
    private final XMLStreamReader xml;

    /// What stands in one element; reads that element to its end.
    @FunctionalInterface
    private interface Visitor {
        void visit(String name) throws XMLStreamException, WrongList;
    }

    private TrustListReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @throws WrongList when it is none
    static TrustList read(byte[] file) throws WrongList {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return new TrustListReader(
                            factory.createXMLStreamReader(new ByteArrayInputStream(file)))
                    .list();
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new WrongList(
                    "signatures.list.no-xml", place == null ? 1 : place.getLineNumber());
        }
    }

    private TrustList list() throws XMLStreamException, WrongList {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new WrongList("signatures.list.no-xml", line());
            }
        }
        if (!xml.getLocalName().equals(TrustListNames.ROOT)) {
            throw new WrongList("signatures.list.other-document", TrustListNames.ROOT);
        }
        var head = new Head();
        inside(
                name -> {
                    switch (name) {
                        case TrustListNames.VERSION -> head.version = version();
                        case TrustListNames.DATE -> head.madeAt = moment();
                        case TrustListNames.AUTHORITY -> head.authorities.add(authority());
                        default -> skip();
                    }
                });
        if (head.version < 1 || head.madeAt.equals(Instant.MIN) || head.authorities.isEmpty()) {
            throw new WrongList("signatures.list.incomplete");
        }
        return new TrustList(head.version, head.madeAt, head.authorities);
    }

    private static final class Head {
        private long version;
        private Instant madeAt = Instant.MIN;
        private final List<Authority> authorities = new ArrayList<>();
    }

    private static final class Draft {
        private String number = "";
        private String name = "";
        private final List<Status> past = new ArrayList<>();
        private final List<Status> now = new ArrayList<>();
        private final List<AuthorityKey> keys = new ArrayList<>();
    }

    private Authority authority() throws XMLStreamException, WrongList {
        int line = line();
        var draft = new Draft();
        inside(
                name -> {
                    switch (name) {
                        case TrustListNames.NUMBER -> draft.number = text();
                        case TrustListNames.NAME -> draft.name = text();
                        case TrustListNames.STATUS -> draft.now.add(status());
                        case TrustListNames.HISTORY ->
                                each(TrustListNames.STATUS, () -> draft.past.add(status()));
                        case TrustListNames.COMPLEXES ->
                                each(TrustListNames.COMPLEX, () -> complex(draft.keys));
                        default -> skip();
                    }
                });
        if (draft.number.isEmpty() || draft.name.isEmpty() || draft.now.isEmpty()) {
            throw new WrongList("signatures.list.authority", line);
        }
        // Of two statuses of one moment the present one counts.
        var statuses = new ArrayList<>(draft.past);
        statuses.addAll(draft.now);
        return new Authority(draft.number, draft.name, statuses, draft.keys);
    }

    private Status status() throws XMLStreamException, WrongList {
        int line = line();
        var word = new StringBuilder();
        var since = new ArrayList<Instant>();
        inside(
                name -> {
                    switch (name) {
                        case TrustListNames.STATUS_WORD -> word.append(text());
                        case TrustListNames.STATUS_SINCE -> since.add(moment());
                        default -> skip();
                    }
                });
        if (word.isEmpty() || since.isEmpty()) {
            throw new WrongList("signatures.list.status", line);
        }
        return new Status(word.toString(), since.getLast());
    }

    private void complex(List<AuthorityKey> keys) throws XMLStreamException, WrongList {
        each(TrustListNames.KEYS, () -> each(TrustListNames.KEY, () -> keys.add(key())));
    }

    private AuthorityKey key() throws XMLStreamException, WrongList {
        var lists = new ArrayList<String>();
        var certificates = new ArrayList<X509Certificate>();
        inside(
                name -> {
                    switch (name) {
                        case TrustListNames.LISTS ->
                                each(TrustListNames.ADDRESS, () -> lists.add(text()));
                        case TrustListNames.CERTIFICATES ->
                                each(
                                        TrustListNames.CERTIFICATE,
                                        () ->
                                                each(
                                                        TrustListNames.DATA,
                                                        () -> certificates.add(certificate())));
                        default -> skip();
                    }
                });
        return new AuthorityKey(lists, certificates);
    }

    private X509Certificate certificate() throws XMLStreamException, WrongList {
        int line = line();
        try {
            return TrustedCertificates.parse(Base64.getMimeDecoder().decode(text()))
                    .filter(read -> read.size() == 1)
                    .orElseThrow(() -> new WrongList("signatures.list.certificate", line))
                    .getFirst();
        } catch (IllegalArgumentException _) {
            throw new WrongList("signatures.list.certificate", line);
        }
    }

    private long version() throws XMLStreamException, WrongList {
        int line = line();
        var text = text();
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new WrongList("signatures.list.version", line);
        }
        return Long.parseLong(text);
    }

    /// A day, or a day and a time, with an offset or without: then the publisher's.
    private Instant moment() throws XMLStreamException, WrongList {
        int line = line();
        var text = text();
        try {
            var read =
                    text.length() <= 10
                            ? LocalDate.parse(text)
                            : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                                    text, OffsetDateTime::from, LocalDateTime::from);
            return switch (read) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime local -> local.atZone(Zones.MOSCOW).toInstant();
                case LocalDate day -> day.atStartOfDay(Zones.MOSCOW).toInstant();
                default -> throw new DateTimeParseException("no moment", text, 0);
            };
        } catch (DateTimeParseException _) {
            throw new WrongList("signatures.list.date", line);
        }
    }

    private interface Step {
        void run() throws XMLStreamException, WrongList;
    }

    private void each(String wanted, Step step) throws XMLStreamException, WrongList {
        inside(
                name -> {
                    if (name.equals(wanted)) {
                        step.run();
                    } else {
                        skip();
                    }
                });
    }

    private void inside(Visitor visitor) throws XMLStreamException, WrongList {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(xml.getLocalName());
            }
        }
    }

    private void skip() throws XMLStreamException, WrongList {
        inside(_ -> skip());
    }

    private String text() throws XMLStreamException {
        return xml.getElementText().strip();
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
