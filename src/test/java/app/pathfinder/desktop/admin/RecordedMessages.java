package app.pathfinder.desktop.admin;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.desktop.common.Dialogs;
import app.pathfinder.desktop.common.ErrorPresenter;
import app.pathfinder.desktop.common.Notifications;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what a person would have been told, and answers for them. */
public final class RecordedMessages implements Notifications, Dialogs, ErrorPresenter {
    private final List<String> told = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Path file;

    public List<String> told() {
        return told;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What the person will choose when asked where to save. */
    public void choose(@Nullable Path wanted) {
        file = wanted;
    }

    @Override
    public void info(String text) {
        told.add(text);
    }

    @Override
    public void undoable(String text, Runnable undo) {
        told.add(text);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void present(Problem problem) {
        problems.add(problem);
    }

    @Override
    public boolean confirm(String titleKey, String textKey, Object... arguments) {
        return true;
    }

    @Override
    public void showProblem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public Optional<Path> chooseSaveFile(String suggestedName, String extension) {
        told.add(suggestedName);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<String> askName(String titleKey, String labelKey, String suggested) {
        return Optional.empty();
    }
}
