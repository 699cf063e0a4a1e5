package app.pathfinder.desktop.common;

import app.pathfinder.core.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Questions that a person must answer before anything goes on. A seam: tests answer for the person. JavaFX thread only;
 * each method returns when it is answered, while the window goes on working.
 */
public interface Dialogs {
    /** Asks a question; true if the person agrees. The arguments fill the placeholders of the text. */
    boolean confirm(String titleKey, String textKey, Object... arguments);

    /** Shows what went wrong until the person has read it. */
    void showProblem(Problem problem);

    /**
     * Asks where to save a file.
     *
     * @param extension without the dot, such as {@code csv}
     */
    Optional<Path> chooseSaveFile(String suggestedName, String extension);

    /**
     * Asks which file to read.
     *
     * @param extensions without the dot, such as {@code csv}; any of them
     */
    Optional<Path> chooseFile(String... extensions);

    /** Asks for a short text; empty if the person would rather not. */
    Optional<String> askName(String titleKey, String labelKey, String suggested);
}
