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
    private @Nullable Path source;
    private boolean agreeing = true;
    private Runnable undo = () -> {};

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

    /** What the person will choose when asked which file to read. */
    public void chooseSource(@Nullable Path wanted) {
        source = wanted;
    }

    /** Whether the person agrees to what they are asked. */
    public void agree(boolean wanted) {
        agreeing = wanted;
    }

    /** Undoes what was done last and can be undone. */
    public void undo() {
        undo.run();
    }

    @Override
    public void info(String text) {
        told.add(text);
    }

    @Override
    public void undoable(String text, Runnable wayBack) {
        told.add(text);
        undo = wayBack;
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
        told.add(textKey);
        return agreeing;
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
    public Optional<Path> chooseFile(String... extensions) {
        return Optional.ofNullable(source);
    }

    @Override
    public Optional<String> askName(String titleKey, String labelKey, String suggested) {
        return Optional.empty();
    }
}
