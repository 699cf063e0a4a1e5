package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.isolation.SetPart;
import app.pathfinder.core.isolation.SetPart.Aspect;
import app.pathfinder.core.isolation.TableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a user's set with a specimen, part by part, and decides what is safe to repair. Safe is what takes no row and
 * no value from anybody. What lets somebody past the isolation of users is taken away, whoever made it: every moment that
 * it stays it may show what nobody may see. What does not, such as an index that somebody added, is theirs to keep. For
 * one comparison.
 */
final class SetComparison {
    private static final Set<Aspect> WHOLE = EnumSet.of(Aspect.TABLE, Aspect.VIEW);

    /** Ways past the isolation of users when they are changed or added; a trigger or rule can carry rows away. */
    private static final Set<Aspect> HOLES = EnumSet.of(
            Aspect.ROW_SECURITY,
            Aspect.FORCED_SECURITY,
            Aspect.POLICY,
            Aspect.GRANT,
            Aspect.COLUMN_GRANT,
            Aspect.TRIGGER,
            Aspect.RULE,
            Aspect.VIEW_OPTION);

    /** What is changed in place. The rest is removed and made again. */
    private static final Set<Aspect> SETTINGS = EnumSet.of(
            Aspect.NULLABILITY, Aspect.STATISTICS, Aspect.ROW_SECURITY, Aspect.FORCED_SECURITY, Aspect.VIEW_OPTION);

    /** What a column has and comes and goes with it. */
    private static final Set<Aspect> OF_COLUMN =
            EnumSet.of(Aspect.NULLABILITY, Aspect.STATISTICS, Aspect.DEFAULT, Aspect.IDENTITY);

    private final TableSet specimen;
    private final TableSet set;
    private final Map<Key, SetPart> wanted;
    private final Map<Key, SetPart> found;
    private final List<RepairPlan.Step> steps = new ArrayList<>();
    private final List<RepairPlan.Left> left = new ArrayList<>();

    private SetComparison(TableSet specimen, TableSet set) {
        this.specimen = specimen;
        this.set = set;
        this.wanted = byKey(specimen);
        this.found = byKey(set);
    }

    private record Key(String table, Aspect aspect, String name) {
        static Key of(SetPart part) {
            return new Key(part.table(), part.aspect(), part.name());
        }
    }

    private static Map<Key, SetPart> byKey(TableSet set) {
        var parts = new HashMap<Key, SetPart>();
        set.parts().forEach(part -> parts.put(Key.of(part), part));
        return parts;
    }

    /** What to do about a set that should be like the specimen. */
    static RepairPlan plan(TableSet specimen, TableSet set) {
        return new SetComparison(specimen, set).plan();
    }

    private RepairPlan plan() {
        specimen.parts().stream().filter(this::isComparable).forEach(this::compare);
        set.parts().stream().filter(part -> !wanted.containsKey(Key.of(part))).forEach(this::foreign);
        steps.sort(Comparator.comparing(RepairPlan.Step::aspect).thenComparingInt(RepairPlan.Step::position));
        return new RepairPlan(steps, left);
    }

    /** Of a table that is not there, only that is said. */
    private boolean isComparable(SetPart part) {
        return WHOLE.contains(part.aspect()) || isThere(part.table());
    }

    private boolean isThere(String table) {
        return WHOLE.stream().anyMatch(aspect -> found.containsKey(new Key(table, aspect, "")));
    }

    private void compare(SetPart part) {
        var actual = found.get(Key.of(part));
        if (actual == null) {
            missing(part);
        } else if (!actual.definition().equals(part.definition())) {
            changed(part, actual);
        }
    }

    private void missing(SetPart part) {
        if (OF_COLUMN.contains(part.aspect()) && isMissing(part.table(), part.name())) {
            return;
        }
        var note = switch (part.aspect()) {
            case TABLE -> RepairNote.ROWS_GONE;
            case COLUMN -> RepairNote.VALUES_GONE;
            case VIEW_OPTION -> RepairNote.HOLE_CLOSED;
            default -> null;
        };
        step(part, part.makeFor(set.prefix()), part.aspect() == Aspect.VIEW_OPTION, note);
    }

    private boolean isMissing(String table, String column) {
        return !found.containsKey(new Key(table, Aspect.COLUMN, column));
    }

    private void changed(SetPart part, SetPart actual) {
        switch (part.aspect()) {
            case COLUMN -> leave(part, RepairNote.OTHER_TYPE);
            case OWNER -> leave(part, RepairNote.OTHER_OWNER);
            default -> {
                var before = SETTINGS.contains(part.aspect()) ? Stream.<String>empty() : actual.remove().stream();
                var after = part.makeFor(set.prefix()).stream();
                stepOfChange(part, Stream.concat(before, after).toList());
            }
        }
    }

    private void foreign(SetPart part) {
        switch (part.aspect()) {
            case COLUMN -> leave(part, RepairNote.FOREIGN_COLUMN);
            case INDEX -> leave(part, RepairNote.FOREIGN_INDEX);
            case KEY, CHECK, FOREIGN_KEY -> leave(part, RepairNote.FOREIGN_CONSTRAINT);
            default -> {
                if (!OF_COLUMN.contains(part.aspect()) || !isForeign(part.table(), part.name())) {
                    stepOfChange(part, part.remove());
                }
            }
        }
    }

    private boolean isForeign(String table, String column) {
        return !wanted.containsKey(new Key(table, Aspect.COLUMN, column));
    }

    private void stepOfChange(SetPart part, List<String> statements) {
        var hole = HOLES.contains(part.aspect());
        step(part, statements, hole, hole ? RepairNote.HOLE_CLOSED : null);
    }

    private void step(SetPart part, List<String> statements, boolean hole, @Nullable RepairNote note) {
        if (hasOtherOwner(part.table())) {
            leave(part, RepairNote.OTHER_OWNER);
        } else if (statements.isEmpty()) {
            leave(part, RepairNote.UNCLEAR);
        } else {
            steps.add(new RepairPlan.Step(part.position(), part.table(), part.aspect(), statements, hole, note));
        }
    }

    private boolean hasOtherOwner(String table) {
        var key = new Key(table, Aspect.OWNER, "");
        var owner = found.get(key);
        var program = wanted.get(key);
        return owner != null && program != null && !owner.definition().equals(program.definition());
    }

    private void leave(SetPart part, RepairNote note) {
        left.add(new RepairPlan.Left(part.table(), part.aspect(), note));
    }
}
