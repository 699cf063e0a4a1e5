package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.isolation.SetPart.Aspect;
import app.pathfinder.core.provisioning.drift.Deviation.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do about the deviations of one user's set. Immutable.
 *
 * @param steps in the order in which they can be taken
 * @param left what is not repaired, and why
 */
record RepairPlan(List<Step> steps, List<Left> left) {
    RepairPlan {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    /**
     * A repair of one part.
     *
     * @param position where its table stands in the order in which tables are made
     * @param hole whether it closes a way past the isolation of users
     * @param note what to say when it is done
     */
    record Step(
            int position,
            String table,
            Aspect aspect,
            List<String> statements,
            boolean hole,
            @Nullable RepairNote note) {
        /** Its name in the journal. */
        String name() {
            return table + " " + aspect;
        }

        boolean isAbout(Deviation deviation) {
            return RepairPlan.isAbout(table, aspect, deviation);
        }
    }

    /** A part that is left as it is. */
    record Left(String table, Aspect aspect, RepairNote note) {
        boolean isAbout(Deviation deviation) {
            return RepairPlan.isAbout(table, aspect, deviation);
        }
    }

    private static boolean isAbout(String table, Aspect aspect, Deviation deviation) {
        return table.equals(deviation.name()) && kinds(aspect).contains(deviation.kind());
    }

    /** The deviations as which a part that is not as it should be can show. */
    private static Set<Kind> kinds(Aspect aspect) {
        return switch (aspect) {
            case COLUMN, NULLABILITY, STATISTICS, DEFAULT, IDENTITY -> Set.of(Kind.COLUMNS_DIFFER);
            case KEY -> Set.of(Kind.CONSTRAINTS_DIFFER, Kind.INDEXES_DIFFER);
            case CHECK, FOREIGN_KEY -> Set.of(Kind.CONSTRAINTS_DIFFER);
            case INDEX -> Set.of(Kind.INDEXES_DIFFER);
            case OWNER, ROW_SECURITY, FORCED_SECURITY, POLICY, GRANT, COLUMN_GRANT, VIEW_OPTION ->
                Set.of(Kind.ACCESS_DIFFERS);
            case TRIGGER, RULE -> Set.of(Kind.TRIGGERS_DIFFER);
            case TABLE -> Set.of(Kind.MISSING);
            case VIEW -> Set.of(Kind.MISSING, Kind.VIEW_DIFFERS, Kind.COLUMNS_DIFFER);
        };
    }
}
