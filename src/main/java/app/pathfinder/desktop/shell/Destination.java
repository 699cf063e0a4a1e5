package app.pathfinder.desktop.shell;

import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.desktop.common.Fxml;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the navigation leads. */
enum Destination {
    HOME(Section.START, Fxml.HOME, "fth-home", "shell.home"),
    EXPERIENCES(Section.RECORD, Fxml.EXPERIENCES, "fth-briefcase", "shell.experiences", RecordType.EXPERIENCE),
    CONVERSATIONS(
            Section.RECORD, Fxml.CONVERSATIONS, "fth-message-circle", "shell.conversations", RecordType.CONVERSATION),
    PROFILES(Section.RECORD, Fxml.PROFILES, "fth-user", "shell.profiles", RecordType.PROFILE),
    SKILLS(Section.RECORD, Fxml.SKILLS, "fth-zap", "shell.skills", RecordType.SKILL),
    ACHIEVEMENTS(Section.RECORD, Fxml.ACHIEVEMENTS, "fth-award", "shell.achievements", RecordType.ACHIEVEMENT),
    OBJECTIVES(Section.RECORD, Fxml.OBJECTIVES, "fth-target", "shell.objectives", RecordType.OBJECTIVE),
    MY_DATA(Section.RECORD, Fxml.MY_DATA, "fth-hard-drive", "shell.my-data"),
    USERS(Section.ADMINISTRATION, Fxml.ADMIN_USERS, "fth-users", "shell.users"),
    TABLES(Section.ADMINISTRATION, Fxml.ADMIN_TABLES, "fth-bar-chart-2", "shell.tables"),
    WORK(Section.ADMINISTRATION, Fxml.ADMIN_WORK, "fth-layers", "shell.work-on-many"),
    JOBS(Section.ADMINISTRATION, Fxml.ADMIN_JOBS, "fth-repeat", "shell.jobs"),
    ARCHIVES(Section.ADMINISTRATION, Fxml.ADMIN_ARCHIVES, "fth-archive", "shell.archives"),
    SETTINGS(Section.FOOT, Fxml.SETTINGS, "fth-settings", "shell.settings");

    /** A group of destinations in the navigation. */
    enum Section {
        START(""),
        RECORD("shell.section.record"),
        ADMINISTRATION("shell.section.administration"),
        FOOT("");

        private final String titleKey;

        Section(String titleKey) {
            this.titleKey = titleKey;
        }

        /** Empty for a group without a title. */
        String titleKey() {
            return titleKey;
        }
    }

    private final Section section;
    private final Fxml fxml;
    private final String icon;
    private final String titleKey;
    private final @Nullable RecordType records;

    Destination(Section section, Fxml fxml, String icon, String titleKey) {
        this(section, fxml, icon, titleKey, null);
    }

    /** @param records the kind of record that its screen shows, opens and begins */
    Destination(Section section, Fxml fxml, String icon, String titleKey, @Nullable RecordType records) {
        this.section = section;
        this.fxml = fxml;
        this.icon = icon;
        this.titleKey = titleKey;
        this.records = records;
    }

    /** Where records of this kind are shown, if there is such a screen. */
    static Optional<Destination> of(RecordType records) {
        return Arrays.stream(values()).filter(each -> each.records == records).findFirst();
    }

    /** The destinations of a role; what a role may never do is absent. */
    static List<Destination> of(Role role) {
        return Arrays.stream(values())
                .filter(each -> each.section != Section.ADMINISTRATION || role == Role.ADMIN)
                .toList();
    }

    Section section() {
        return section;
    }

    Fxml fxml() {
        return fxml;
    }

    String icon() {
        return icon;
    }

    String titleKey() {
        return titleKey;
    }
}
