package okno.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.signatures.engine.OcspAnswer;
import okno.signatures.engine.RevocationList;

/// What is known of revoked certificates. Whether a list or an answer is genuine and fresh is
/// decided in a verification, since it takes the issuer's certificate and the moment; lists are
/// indexed when they are read, and remember who was found to have signed them.
public record RevocationData(List<RevocationList> lists, List<OcspAnswer> answers) {
    public static final RevocationData NONE = new RevocationData(List.of(), List.of());

    public RevocationData {
        lists = List.copyOf(lists);
        answers = List.copyOf(answers);
    }

    /// The same and the lists (CRL) of a file: PEM, any number, or DER.
    ///
    /// @return empty when the bytes are something else
    public Optional<RevocationData> withLists(byte[] file) {
        return RevocationList.parse(file)
                .map(more -> new RevocationData(joined(lists, more), answers));
    }

    /// The same and an answer of an OCSP responder, DER.
    ///
    /// @return empty when the bytes are something else or the responder refused to answer
    public Optional<RevocationData> withAnswer(byte[] response) {
        return OcspAnswer.parse(response)
                .map(answer -> new RevocationData(lists, joined(answers, List.of(answer))));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
