package app.pathfinder.desktop.common;

import java.net.URL;
import java.util.Objects;

/** Every FXML file of the program. */
public enum Fxml {
    START_PROBLEM("start-problem.fxml"),
    LOGIN("login.fxml"),
    REGISTER("register.fxml"),
    FIRST_RUN("first-run.fxml"),
    LOCK("lock.fxml"),
    SHELL("shell.fxml"),
    SHORTCUTS("shell-shortcuts.fxml"),
    HOME("home.fxml"),
    PALETTE("palette.fxml"),
    SETTINGS("settings.fxml"),
    EXPERIENCES("experiences.fxml"),
    EXPERIENCES_TIMELINE("experiences-timeline.fxml"),
    CONVERSATIONS("conversations.fxml"),
    PROFILES("profiles.fxml"),
    ACHIEVEMENTS("achievements.fxml"),
    OBJECTIVES("objectives.fxml"),
    SKILLS("skills.fxml"),
    MY_DATA("mydata.fxml"),
    ADMIN_USERS("admin-users.fxml"),
    ADMIN_ARCHIVES("admin-archives.fxml"),
    ADMIN_TABLES("admin-tables.fxml"),
    ADMIN_WORK("admin-work.fxml"),
    ADMIN_JOBS("admin-jobs.fxml");

    private final String file;

    Fxml(String file) {
        this.file = file;
    }

    URL url() {
        return Objects.requireNonNull(Fxml.class.getResource("/fxml/" + file), file);
    }
}
