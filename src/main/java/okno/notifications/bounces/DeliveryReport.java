package okno.notifications.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server says of a letter it could not hand over (RFC 3464).
///
/// @param letter id of the letter, from its Message-ID
/// @param failed whether the server gave up; else it only tells of a delay
/// @param status enhanced code of status (RFC 3463): `5.1.1`
public record DeliveryReport(UUID letter, boolean failed, String status) {
    /// A report is short; a letter that comes back with it is not read further.
    private static final int READ = 64 * 1024;

    private static final int MOST_PARTS = 10;
    private static final Pattern STATUS = Pattern.compile("([245]\\.[0-9]{1,3}\\.[0-9]{1,3}).*");
    private static final Pattern OURS = Pattern.compile("<([0-9a-f-]{36})@[^<>]+>");
    private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
    private static final Pattern NAMED = Pattern.compile("([!-9;-~]+):[ \\t]*(.*)");

    /// Whether this is for good: sending again is of no use.
    public boolean permanent() {
        return failed && status.startsWith("5.");
    }

    /// Whether the address is to blame (RFC 3463, 3.2, 3.3, 3.5, and 5.0.0 of servers that tell no
    /// more). What a server has against the sender or the contents (5.3, 5.5, 5.6, 5.7) says
    /// nothing of the reader: a portal on a list of spammers must not ask all people for others.
    public boolean blamesAddress() {
        return permanent() && status.matches("5\\.[0124]\\..*");
    }

    /// Reads a letter; empty if it is no report about one letter with an id of ours.
    ///
    /// @throws MessagingException if the mailbox breaks off
    public static Optional<DeliveryReport> read(Part message)
            throws MessagingException, IOException {
        if (!isReport(message) || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Map<String, String> said = Map.of();
        Map<String, String> returned = Map.of();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                said = recipient(text(part));
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")) {
                returned = fields(BLANK_LINE.split(text(part), 2)[0]);
            }
        }
        return of(said, returned);
    }

    private static boolean isReport(Part message) throws MessagingException {
        if (!message.isMimeType("multipart/report")) {
            return false;
        }
        var kind = new ContentType(message.getContentType()).getParameter("report-type");
        return "delivery-status".equalsIgnoreCase(kind);
    }

    private static Optional<DeliveryReport> of(
            Map<String, String> said, Map<String, String> returned) {
        var action = said.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        var status = STATUS.matcher(said.getOrDefault("status", ""));
        var letter = OURS.matcher(returned.getOrDefault("message-id", ""));
        boolean told = action.equals("failed") || action.equals("delayed");
        if (!told || !status.matches() || !letter.matches()) {
            return Optional.empty();
        }
        return id(letter.group(1))
                .map(id -> new DeliveryReport(id, action.equals("failed"), status.group(1)));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What is said of the recipient: the portal sends every letter to one. The first block is of
    /// the message as a whole.
    private static Map<String, String> recipient(String text) {
        return BLANK_LINE
                .splitAsStream(text.strip())
                .map(DeliveryReport::fields)
                .filter(fields -> fields.containsKey("final-recipient"))
                .findFirst()
                .orElse(Map.of());
    }

    /// Fields of a header by their names in lower case, folded lines joined (RFC 5322, 2.2.3).
    private static Map<String, String> fields(String block) {
        var fields = new HashMap<String, String>();
        block.replaceAll("\n[ \\t]+", " ")
                .lines()
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .forEach(
                        field ->
                                fields.putIfAbsent(
                                        field.group(1).toLowerCase(Locale.ROOT),
                                        field.group(2).strip()));
        return fields;
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            var text = new String(in.readNBytes(READ), StandardCharsets.ISO_8859_1);
            return text.replace("\r\n", "\n");
        }
    }
}
