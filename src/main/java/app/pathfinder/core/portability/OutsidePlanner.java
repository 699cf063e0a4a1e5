package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares what a file of another program tells with the records that are there. What the file leaves out changes nothing.
 * For one transaction.
 */
final class OutsidePlanner {
    private final OutsideComparison comparison;
    private final ProfilePlanner profiles;
    private final ExperiencePlanner experiences;
    private final SkillPlanner skills;

    OutsidePlanner(UserTransaction tx, Messages messages, SkillNames names, Instant now) {
        this.comparison = new OutsideComparison(tx, messages, now);
        this.profiles = new ProfilePlanner(comparison);
        this.experiences = new ExperiencePlanner(comparison);
        this.skills = new SkillPlanner(comparison, names);
    }

    ImportPlan plan(OutsideFile file, Runnable onRow) {
        each(file.profiles(), onRow, profiles::take);
        each(file.experiences(), onRow, experiences::take);
        each(file.skills(), onRow, skills::take);
        file.notes().forEach(note -> comparison.plan().noteText(note.where(), note.sentence()));
        return comparison.build(file.format());
    }

    private static <T> void each(List<T> sketches, Runnable onRow, Consumer<T> take) {
        for (var sketch : sketches) {
            onRow.run();
            take.accept(sketch);
        }
    }
}
