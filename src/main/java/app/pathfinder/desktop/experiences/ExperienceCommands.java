package app.pathfinder.desktop.experiences;

import app.pathfinder.core.experience.DeletedExperience;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import app.pathfinder.desktop.common.ErrorPresenter;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done to stored experiences, each in the background. One command at a time for a record. JavaFX thread. */
final class ExperienceCommands {
    private final ExperienceService service;
    private final BackgroundWork background;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Set<UUID> busy = new HashSet<>();

    @Inject
    ExperienceCommands(ExperienceService service, BackgroundWork background, ErrorPresenter errors, Messages messages) {
        this.service = service;
        this.background = background;
        this.errors = errors;
        this.messages = messages;
    }

    void find(UUID id, Consumer<Experience> found, Consumer<Problem> failed) {
        run(id, "experiences.loading", () -> service.find(id), found, failed);
    }

    void duplicate(UUID id, Consumer<Experience> copied, Consumer<Problem> failed) {
        run(id, "experiences.duplicating", () -> service.duplicate(id), copied, failed);
    }

    void delete(Experience experience, Consumer<DeletedExperience> deleted, Consumer<Problem> failed) {
        var id = experience.id();
        run(id, "experiences.deleting", () -> service.delete(id, experience.version()), deleted, failed);
    }

    void restore(DeletedExperience deleted, Consumer<Experience> restored) {
        var id = deleted.experience().id();
        run(id, "experiences.restoring", () -> service.restore(deleted), restored, problem -> {});
    }

    private <T> void run(UUID id, String titleKey, Supplier<T> call, Consumer<T> done, Consumer<Problem> failed) {
        if (!busy.add(id)) {
            return;
        }
        background
                .<T>start(messages.text(titleKey), progress -> call.get())
                .onSuccess(result -> {
                    busy.remove(id);
                    done.accept(result);
                })
                .onProblem(problem -> {
                    busy.remove(id);
                    failed.accept(problem);
                    errors.present(problem);
                });
    }
}
