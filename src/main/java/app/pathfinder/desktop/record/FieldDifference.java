package app.pathfinder.desktop.record;

import app.pathfinder.core.record.RecordField;
import com.google.common.base.Strings;
import java.util.List;
import java.util.Map;

/** A field in which two versions of a record differ; an empty text where a version has nothing. */
public record FieldDifference(RecordField field, String theirs, String mine) {
    private static final int LEAD = 40;
    private static final int LONGEST = 240;

    /** The fields that differ, of two versions that have the same fields. */
    public static List<FieldDifference> between(Map<RecordField, String> theirs, Map<RecordField, String> mine) {
        return theirs.entrySet().stream()
                .map(each -> new FieldDifference(each.getKey(), each.getValue(), mine.getOrDefault(each.getKey(), "")))
                .filter(difference -> !difference.theirs().equals(difference.mine()))
                .toList();
    }

    /** The other version from shortly before the first difference on, so that a long text shows what matters. */
    public String theirsFromThere() {
        return fromThere(theirs);
    }

    /** The same of one's own version. */
    public String mineFromThere() {
        return fromThere(mine);
    }

    private String fromThere(String text) {
        var same = Strings.commonPrefix(theirs, mine).length();
        var start = same <= LEAD ? 0 : theirs.lastIndexOf(' ', same - LEAD) + 1;
        var end = start + LONGEST < text.length() ? text.offsetByCodePoints(start, LONGEST / 2) : text.length();
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }
}
