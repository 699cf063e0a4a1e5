package app.pathfinder.core.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the Common Event Format, taken apart as its specification says. */
record CefLine(List<String> header, Map<String, String> extension) {
    private static final int HEADER_FIELDS = 7;

    static CefLine parse(String line) {
        var header = new ArrayList<String>();
        var part = new StringBuilder();
        var place = 0;
        for (; header.size() < HEADER_FIELDS; place++) {
            var c = line.charAt(place);
            if (c == '\\') {
                part.append(line.charAt(++place));
            } else if (c == '|') {
                header.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return new CefLine(header, extension(line.substring(place)));
    }

    /** An equals sign without a backslash ends a key, which the last blank before it begins. */
    private static Map<String, String> extension(String text) {
        var fields = new HashMap<String, String>();
        var value = new StringBuilder();
        var key = "";
        for (var place = 0; place < text.length(); place++) {
            var c = text.charAt(place);
            if (c == '\\') {
                value.append(unescaped(text.charAt(++place)));
            } else if (c == '=') {
                var blank = value.lastIndexOf(" ");
                fields.put(key, value.substring(0, Math.max(0, blank)));
                key = value.substring(blank + 1);
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        fields.put(key, value.toString());
        return fields;
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }

    @Nullable
    String field(String key) {
        return extension.get(key);
    }
}
