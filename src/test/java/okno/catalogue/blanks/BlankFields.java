package okno.catalogue.blanks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// Makes the fields of a form fit for people who do not see it or have no mouse: each has a name
/// to be said, its place in the order of the Tab key and in the structure of the document.
final class BlankFields {

    private static final String LOOK = "/OpenHTMLFont0 10 Tf 0 g";

    private BlankFields() {}

    static void finish(PDDocument document, BlankDescription blank) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        var fields = new ArrayList<PDField>();
        form.getFieldTree().forEach(fields::add);
        fields.sort(Comparator.comparing(PDField::getFullyQualifiedName));
        var labels = blank.labels();
        if (labels.size() != fields.size()) {
            throw new IllegalStateException(blank.slug() + " has fields without labels");
        }
        for (int i = 0; i < fields.size(); i++) {
            finish(fields.get(i), labels.get(i));
        }
        form.setFields(fields);
        for (var page : document.getPages()) {
            order(page, fields);
        }
        tag(document, fields);
    }

    private static void finish(PDField field, String label) {
        field.setAlternateFieldName(label);
        switch (field) {
            case PDTextField text -> text.setDefaultAppearance(LOOK);
            // The words behind a tick are of no use here, and hide the name of its state.
            case PDCheckBox box -> box.getCOSObject().removeItem(COSName.OPT);
            default -> throw new IllegalStateException(field.getFieldType());
        }
    }

    private static void order(PDPage page, List<PDField> fields) throws IOException {
        var own = new ArrayList<>(page.getAnnotations());
        own.sort(Comparator.comparingInt(one -> at(fields, one.getCOSObject())));
        page.setAnnotations(own);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }

    private static int at(List<PDField> fields, COSDictionary widget) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).getCOSObject().equals(widget)) {
                return i;
            }
        }
        throw new IllegalStateException("A widget of no field");
    }

    /// Every widget becomes a form element of the structure (ISO 14289-1, 7.18.4).
    private static void tag(PDDocument document, List<PDField> fields) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var body = (PDStructureElement) root.getKids().getFirst();
        var tree = (COSDictionary) root.getCOSObject().getDictionaryObject(COSName.PARENT_TREE);
        var numbers = (COSArray) tree.getDictionaryObject(COSName.NUMS);
        int key = root.getParentTreeNextKey();
        for (var field : fields) {
            for (var widget : field.getWidgets()) {
                var element = new PDStructureElement("Form", body);
                element.setPage(widget.getPage());
                element.setAlternateDescription(field.getAlternateFieldName());
                element.appendKid(reference(widget));
                body.appendKid(element);
                widget.setStructParent(key);
                numbers.add(COSInteger.get(key));
                numbers.add(element);
                key++;
            }
        }
        root.setParentTreeNextKey(key);
    }

    private static PDObjectReference reference(PDAnnotationWidget widget) {
        var reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        return reference;
    }

    private static void undated(PDDocument document) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var undated = text.replaceAll("\\d{4}-\\d{2}-\\d{2}T[^<\"]*", "2026-01-01T00:00:00Z");
        metadata.importXMPMetadata(undated.getBytes(StandardCharsets.UTF_8));
    }

    /// The same description makes the same bytes on any day.
    static byte[] saved(PDDocument document, BlankDescription blank) throws IOException {
        var day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.clear();
        day.set(2026, 0, 1);
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        undated(document);
        var sum = new CRC32();
        sum.update(blank.slug().getBytes(StandardCharsets.UTF_8));
        // The name that the first writing gave it is made of the moment.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(sum.getValue());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
