package okno.payments.statements;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads camt.053 of ISO 20022 as a stream. A file with a document type is refused: statements have
/// none, attacks do.
final class CamtReader {
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.(02|08)");
    private static final int DEEPEST = 40;

    private final StatementProblems problems;
    private final StatementSink sink;
    private final Sums sums = new Sums();
    private final Deque<CamtPart> open = new ArrayDeque<>();
    private final List<CamtPart> balances = new ArrayList<>();
    private final List<CamtPart> transactions = new ArrayList<>();
    private int statements;

    CamtReader(StatementProblems problems, StatementSink sink) {
        this.problems = problems;
        this.sink = sink;
    }

    void read(InputStream in) {
        int line = 0;
        try {
            var xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                line = xml.getLocation().getLineNumber();
                take(xml, xml.next());
            }
        } catch (XMLStreamException broken) {
            throw problems.fatal(line, "payments.statement.problem.xml");
        }
        if (statements == 0) {
            throw problems.fatal(0, "payments.statement.problem.no-account");
        }
        sums.compare(problems);
    }

    private void take(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.DTD ->
                    throw problems.fatal(
                            xml.getLocation().getLineNumber(), "payments.statement.problem.xml");
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) {
        int line = xml.getLocation().getLineNumber();
        var name = xml.getLocalName();
        if (open.isEmpty() && !isStatement(xml)) {
            throw problems.fatal(line, "payments.statement.problem.version");
        }
        var part = Optional.ofNullable(open.peek());
        if (CamtPart.KINDS.contains(name) || part.isEmpty()) {
            open.push(new CamtPart(name, line));
        } else {
            part.get().down(name);
        }
        var inside = open.element();
        if (inside.depth() > DEEPEST || open.size() > DEEPEST) {
            throw problems.fatal(line, "payments.statement.problem.xml");
        }
        var currency = xml.getAttributeValue(null, "Ccy");
        if (currency != null && !currency.equals("RUB") && !currency.equals("RUR")) {
            problems.add(line, name, "payments.statement.problem.currency", currency);
        }
    }

    private void text(String text) {
        var part = open.peek();
        if (part != null && !part.add(text)) {
            throw problems.fatal(part.line(), "payments.statement.problem.long-line");
        }
    }

    private void end(String name) {
        var part = open.element();
        if (part.depth() > 0) {
            part.up();
            return;
        }
        open.pop();
        switch (name) {
            case "Bal" -> balances.add(part);
            case "TxDtls" -> transactions.add(part);
            case "Ntry" -> entry(part);
            case "Stmt" -> statement(part);
            default -> {}
        }
    }

    private void entry(CamtPart entry) {
        var account = open.element().get("Acct/Id/Othr/Id", "Acct/Id/IBAN");
        for (var line : new CamtEntry(entry, List.copyOf(transactions), problems).lines(account)) {
            sums.line(line);
            sink.line(line);
        }
        transactions.clear();
    }

    private void statement(CamtPart statement) {
        statements++;
        new CamtAccount(statement, List.copyOf(balances), sums, problems)
                .account()
                .ifPresent(
                        account -> {
                            sums.account(account);
                            sink.account(account);
                        });
        balances.clear();
    }

    private static boolean isStatement(XMLStreamReader xml) {
        var namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        return xml.getLocalName().equals("Document") && NAMESPACE.matcher(namespace).matches();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
