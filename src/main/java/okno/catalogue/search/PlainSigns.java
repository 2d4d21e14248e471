package okno.catalogue.search;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Reads «ё» as «е» and a full stop as a space; each sign stays where it was.
final class PlainSigns extends FilterReader {
    PlainSigns(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int sign = super.read();
        return sign < 0 ? sign : plain((char) sign);
    }

    @Override
    public int read(char[] signs, int from, int most) throws IOException {
        int count = super.read(signs, from, most);
        for (int at = from; at < from + count; at++) {
            signs[at] = plain(signs[at]);
        }
        return count;
    }

    private static char plain(char sign) {
        return switch (sign) {
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            case '.' -> ' ';
            default -> sign;
        };
    }
}
