package app.pathfinder.core.portability;

import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.file.Utf8File;
import app.pathfinder.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a file of another program, within bounds. For one thread. */
final class OutsideFile {
    /** All of them are in memory at once. */
    static final int MOST_RECORDS = 50_000;

    private static final int MOST_NOTES = 2_000;

    private final Messages messages;
    private final ImportFormat format;
    private final List<ExperienceSketch> experiences = new ArrayList<>();
    private final List<SkillSketch> skills = new ArrayList<>();
    private final List<ProfileSketch> profiles = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();

    OutsideFile(Messages messages, ImportFormat format) {
        this.messages = messages;
        this.format = format;
    }

    /** Begins an experience, which counts at once. */
    ExperienceSketch experience(String where, ExperienceType type) {
        requireRoom();
        var sketch = new ExperienceSketch(messages, where, type);
        experiences.add(sketch);
        return sketch;
    }

    void skill(String where, String name, @Nullable String level) {
        requireRoom();
        if (!name.isBlank()) {
            skills.add(new SkillSketch(where, name.strip(), level == null || level.isBlank() ? null : level.strip()));
        }
    }

    void profile(ProfileSketch profile) {
        requireRoom();
        profiles.add(profile);
    }

    void note(String where, String key, Object... arguments) {
        if (notes.size() < MOST_NOTES) {
            notes.add(new ImportNote(where, messages.text(key, arguments)));
        }
    }

    private void requireRoom() {
        if (records() >= MOST_RECORDS) {
            throw Utf8File.unusable("file.record.too-many", MOST_RECORDS);
        }
    }

    ImportFormat format() {
        return format;
    }

    int records() {
        return experiences.size() + skills.size() + profiles.size();
    }

    List<ExperienceSketch> experiences() {
        return experiences;
    }

    List<SkillSketch> skills() {
        return skills;
    }

    List<ProfileSketch> profiles() {
        return profiles;
    }

    List<ImportNote> notes() {
        return notes;
    }
}
