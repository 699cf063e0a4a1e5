package app.pathfinder.core.database.oracle.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Follows the blocks of a PL/SQL unit: whether each END names what it ends, and whether nothing stands behind the end of the whole,
 * which would be a second unit that no slash parts from the first.
 */
final class BlockNames {
    private static final Pattern PART = Pattern.compile("\\bend\\s+(?<structure>if|loop|case)\\b"
            + "|\\bend\\b\\s*(?<ended>[a-z][\\w$#]*)?"
            + "|\\bpackage\\s+(?:body\\s+)?(?:[\\w$#]+\\.)?(?<container>[\\w$#]+)[^;]*?\\b(?:is|as)\\b"
            + "|\\b(?:procedure|function)\\s+(?:[\\w$#]+\\.)?(?<routine>[\\w$#]+)(?<rest>[^;]*?)(?<opens>;|\\b(?:is|as)\\b)"
            + "|\\b(?<opener>begin|if|loop|case|declare)\\b");

    private record Block(String name, boolean awaitsBegin) {}

    private final SqlText text;
    private final Deque<Block> open = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();

    private BlockNames(SqlText text) {
        this.text = text;
    }

    static List<String> complaints(SqlText text) {
        return text.isProcedural() ? new BlockNames(text).follow() : List.of();
    }

    private List<String> follow() {
        for (var part : text.find(PART)) {
            if (part.group("structure") != null) {
                open.poll();
            } else if (part.group().startsWith("end")) {
                end(part);
            } else {
                begin(part);
            }
        }
        if (!open.isEmpty()) {
            complaints.add("a block is not ended: " + open.peek().name());
        }
        return complaints;
    }

    private void begin(MatchResult part) {
        if (part.group("container") != null) {
            open.push(new Block(part.group("container"), true));
        } else if (part.group("routine") != null) {
            if (!";".equals(part.group("opens"))) {
                open.push(new Block(part.group("routine"), true));
            }
        } else if ("begin".equals(part.group("opener"))) {
            var awaiting = open.peek();
            if (awaiting != null && awaiting.awaitsBegin()) {
                open.pop();
                open.push(new Block(awaiting.name(), false));
            } else {
                open.push(new Block("", false));
            }
        } else {
            open.push(new Block("", "declare".equals(part.group("opener"))));
        }
    }

    private void end(MatchResult part) {
        var ended = open.poll();
        var name = part.group("ended");
        if (ended == null) {
            complaints.add("an END too many at line " + text.line(part.start()));
        } else if (name != null && !ended.name().isEmpty() && !ended.name().equals(name)) {
            complaints.add("END " + name + " ends " + ended.name() + " at line " + text.line(part.start()));
        }
        if (open.isEmpty() && !text.code().substring(part.end()).matches("\\s*;?\\s*")) {
            complaints.add("a second unit begins behind line " + text.line(part.end()));
        }
    }
}
