package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers questions in a person's place and keeps what was asked. */
public final class RecordingDialogs implements Dialogs {
    private final List<String> questions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean agreeing = true;
    private @Nullable Path file;
    private @Nullable String name;

    public void answer(boolean agree) {
        agreeing = agree;
    }

    public void answerFile(@Nullable Path path) {
        file = path;
    }

    public void answerName(@Nullable String text) {
        name = text;
    }

    /** The keys of the texts of all questions asked. */
    public List<String> questions() {
        return questions;
    }

    public List<Problem> problems() {
        return problems;
    }

    @Override
    public boolean confirm(String titleKey, String textKey, Object... arguments) {
        questions.add(textKey);
        return agreeing;
    }

    @Override
    public void showProblem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public Optional<Path> chooseSaveFile(String suggestedName, String extension) {
        questions.add(suggestedName);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> chooseFile(String... extensions) {
        questions.add(String.join(",", extensions));
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<String> askName(String titleKey, String labelKey, String suggested) {
        questions.add(labelKey);
        return Optional.ofNullable(name);
    }
}
