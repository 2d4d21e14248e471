package okno.launch.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/// A provider of short messages (SMPP 3.4) that takes every message and counts it.
final class SmsSink extends LineServer {
    private static final int HEADER = 16;
    private static final int BIND_TRANSCEIVER = 0x09;
    private static final int SUBMIT_SM = 0x04;
    private static final int UNBIND = 0x06;
    private static final int RESPONSE = 0x8000_0000;
    private static final int LONGEST = 64 * 1024;

    private final AtomicLong taken = new AtomicLong();

    SmsSink() throws IOException {
        open();
    }

    long taken() {
        return taken.get();
    }

    @Override
    void talk(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var out = new DataOutputStream(caller.getOutputStream());
        while (true) {
            int length = in.readInt();
            if (length < HEADER || length > LONGEST) {
                return;
            }
            int command = in.readInt();
            in.readInt();
            int sequence = in.readInt();
            in.skipNBytes((long) length - HEADER);
            if (command >= 0) {
                answer(out, command, sequence);
            }
            if (command == UNBIND) {
                return;
            }
        }
    }

    private void answer(DataOutputStream out, int command, int sequence) throws IOException {
        var words =
                switch (command) {
                    case BIND_TRANSCEIVER -> "bench\0";
                    case SUBMIT_SM -> taken.incrementAndGet() + "\0";
                    default -> "";
                };
        var body = words.getBytes(StandardCharsets.US_ASCII);
        var whole = new ByteArrayOutputStream();
        var pdu = new DataOutputStream(whole);
        pdu.writeInt(HEADER + body.length);
        pdu.writeInt(command | RESPONSE);
        pdu.writeInt(0);
        pdu.writeInt(sequence);
        pdu.write(body);
        out.write(whole.toByteArray());
    }
}
