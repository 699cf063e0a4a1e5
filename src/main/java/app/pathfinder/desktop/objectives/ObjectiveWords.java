package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an objective says besides its title, in words. */
final class ObjectiveWords {
    private final CareerModel careers;
    private final Messages messages;

    @Inject
    ObjectiveWords(CareerModel careers, Messages messages) {
        this.careers = careers;
        this.messages = messages;
    }

    /** The role and the career path; empty where there is neither. */
    String aim(Objective objective) {
        return Stream.of(careers.name(objective.roleTemplateId()), careers.name(objective.careerPathId()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** How important it is; empty where nobody said. */
    String priority(Objective objective) {
        var priority = objective.priority();
        return priority == null ? "" : messages.text("objectives.priority", priority);
    }

    /** A priority to choose, or that there is none. */
    String choice(int priority) {
        return messages.text("objectives.priority." + priority);
    }
}
