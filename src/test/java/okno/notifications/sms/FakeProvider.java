package okno.notifications.sms;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import okno.identifiers.Phone;

/// A provider of tests that really speaks.
interface FakeProvider extends AutoCloseable {
    enum Mode {
        TAKES,
        REFUSES_NUMBERS,
        FAILS,
        THROTTLES,
        /// Takes the message and hangs up without a word.
        LOSES_ANSWERS,
        /// Neither takes anything nor hangs up.
        SILENT
    }

    /// The way to it.
    SmsRoute route(String name, Duration timeout, Consumer<Report> reports);

    void behave(Mode next);

    /// What the telephone shows: messages of one id are one message.
    List<String> inbox(Phone owner);

    /// Reports of a message, and returns when the report was heard.
    void report(String name, String receipt, String state, SmsReceipts receipts) throws Exception;

    @Override
    void close();
}
