package app.pathfinder.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement in which {@code <name>} stands for an identifier and {@code :name} for a value: taken apart once, so that
 * running it costs no more than putting the identifiers in. Quoted text and PostgreSQL's {@code ::} stay as they are.
 * Immutable; any thread.
 */
public final class NamedSql {
    private static final Pattern PIECE = Pattern.compile("'(?:[^']|'')*'|::|<([a-z_]+)>|:([A-Za-z][A-Za-z0-9_]*)");

    private final List<Piece> pieces;
    private final Map<String, int[]> places;
    private final int parameters;

    /** Text as it stands, or the name of an identifier that goes there. */
    private record Piece(String text, boolean isName) {}

    private NamedSql(List<Piece> pieces, List<String> parameters) {
        this.pieces = List.copyOf(pieces);
        this.parameters = parameters.size();
        this.places = parameters.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> places(name, parameters)));
    }

    private static int[] places(String name, List<String> parameters) {
        return IntStream.range(0, parameters.size())
                .filter(index -> parameters.get(index).equals(name))
                .map(index -> index + 1)
                .toArray();
    }

    /** Takes a statement apart. */
    public static NamedSql parse(String sql) {
        var pieces = new ArrayList<Piece>();
        var parameters = new ArrayList<String>();
        var text = new StringBuilder();
        var matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                matcher.appendReplacement(text, "");
                pieces.add(new Piece(text.toString(), false));
                pieces.add(new Piece(matcher.group(1), true));
                text.setLength(0);
            } else if (matcher.group(2) != null) {
                matcher.appendReplacement(text, "?");
                parameters.add(matcher.group(2));
            } else {
                matcher.appendReplacement(text, "$0");
            }
        }
        matcher.appendTail(text);
        pieces.add(new Piece(text.toString(), false));
        return new NamedSql(pieces, parameters);
    }

    /** The statement as the driver takes it, with each identifier's name replaced by what it stands for. */
    String text(UnaryOperator<String> identifiers) {
        var text = new StringBuilder(256);
        for (var piece : pieces) {
            text.append(piece.isName() ? identifiers.apply(piece.text()) : piece.text());
        }
        return text.toString();
    }

    /** The places of a parameter, counted from 1, or null if the statement has none of that name. */
    int @Nullable [] places(String parameter) {
        return places.get(parameter);
    }

    /** How many places there are for values. */
    int parameters() {
        return parameters;
    }
}
