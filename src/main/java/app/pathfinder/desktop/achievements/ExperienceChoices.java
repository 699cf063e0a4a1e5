package app.pathfinder.desktop.achievements;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceSpan;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The experiences that an achievement can belong to: the newest for choices, and of any other its name when somebody
 * asks for it. JavaFX thread.
 */
final class ExperienceChoices {
    /** Stands for no experience in what a person can choose. */
    static final UUID NONE = new UUID(0, 0);

    /** As many as anybody can look through. */
    private static final int MOST = 1000;

    private final ExperienceService service;
    private final BackgroundWork background;
    private final Messages messages;

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<UUID, String> names = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();
    private List<UUID> newest = List.of();

    @Inject
    ExperienceChoices(ExperienceService service, BackgroundWork background, Messages messages) {
        this.service = service;
        this.background = background;
        this.messages = messages;
    }

    /** Changes when names have been read. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Reads them anew, since another screen may have changed them. */
    void load() {
        background
                .<List<ExperienceSpan>>start(
                        messages.text("achievements.loading-experiences"),
                        progress -> service.timeline(ExperienceFilter.ALL, MOST))
                .onSuccess(this::arrived)
                // What keeps these from being read keeps the list from being read as well, and that says so.
                .onProblem(problem -> {});
    }

    private void arrived(List<ExperienceSpan> found) {
        newest = found.stream().map(ExperienceSpan::id).toList();
        names.clear();
        asked.clear();
        names.putAll(found.stream().collect(Collectors.toMap(ExperienceSpan::id, ExperienceSpan::title)));
        changed();
    }

    /** The experiences to choose from; first none. */
    List<UUID> choices() {
        return Stream.concat(Stream.of(NONE), newest.stream()).toList();
    }

    /** What an experience is called; empty for none, and words for one that is not known yet or no longer. */
    String name(@Nullable UUID id) {
        if (id == null || id.equals(NONE)) {
            return "";
        }
        var name = names.get(id);
        if (name == null) {
            ask(id);
        }
        return name == null ? "…" : name;
    }

    /** Once for each, and not before it is known that it is not among the newest. */
    private void ask(UUID id) {
        if (revision.get() > 0 && asked.add(id)) {
            background
                    .<String>start(
                            messages.text("achievements.loading-experiences"),
                            progress -> service.find(id).title())
                    .onSuccess(title -> named(id, title))
                    .onProblem(problem -> notNamed(id, problem));
        }
    }

    /** One that could not be read is asked for again; the list says what is the matter. */
    private void notNamed(UUID id, Problem problem) {
        if (problem.kind() == ProblemKind.RECORD_GONE) {
            named(id, messages.text("achievements.experience-gone"));
        } else {
            asked.remove(id);
        }
    }

    private void named(UUID id, String title) {
        names.put(id, title);
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
