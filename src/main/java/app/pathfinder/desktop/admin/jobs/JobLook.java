package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.desktop.admin.AccountLook;
import jakarta.inject.Inject;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How states of runs look. JavaFX thread. */
public final class JobLook {
    private final JobWords words;

    @Inject
    JobLook(JobWords words) {
        this.words = words;
    }

    void show(Label badge, JobRun.State state) {
        AccountLook.show(badge, words.state(state), colour(state));
        badge.setGraphic(new FontIcon(icon(state)));
    }

    private static String colour(JobRun.State state) {
        return switch (state) {
            case WAITING -> "";
            case RUNNING -> "accent";
            case DONE -> "success";
            case FAILED -> "danger";
            case INTERRUPTED -> "warning";
        };
    }

    private static Feather icon(JobRun.State state) {
        return switch (state) {
            case WAITING -> Feather.CLOCK;
            case RUNNING -> Feather.PLAY;
            case DONE -> Feather.CHECK;
            case FAILED -> Feather.X;
            case INTERRUPTED -> Feather.SLASH;
        };
    }
}
