package app.pathfinder.desktop.skills;

import app.pathfinder.core.record.RecordField;
import app.pathfinder.core.skill.OwnSkill;
import app.pathfinder.core.skill.SkillField;
import app.pathfinder.core.skill.SkillStatement;
import app.pathfinder.desktop.record.DateText;
import app.pathfinder.desktop.record.RecordKind;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a screen has to know of skills. */
final class SkillKind implements RecordKind<OwnSkill, SkillStatement> {
    private static final Comparator<OwnSkill> BY_NAME = Comparator.comparing(
                    (OwnSkill skill) -> skill.cursor().sortName())
            .thenComparing(skill -> skill.skillId().toString());

    private final SkillWords words;

    @Inject
    SkillKind(SkillWords words) {
        this.words = words;
    }

    @Override
    public String area() {
        return "skills";
    }

    @Override
    public UUID id(OwnSkill item) {
        return item.skillId();
    }

    @Override
    public int version(OwnSkill item) {
        return item.version();
    }

    @Override
    public SkillStatement content(OwnSkill item) {
        return item.statement();
    }

    @Override
    public String title(OwnSkill item) {
        return words.name(item);
    }

    @Override
    public Comparator<OwnSkill> order() {
        return BY_NAME;
    }

    @Override
    public Map<RecordField, String> words(SkillStatement content) {
        var level = content.level();
        var years = content.years();
        var lastUsed = content.lastUsed();
        var found = new LinkedHashMap<RecordField, String>();
        found.put(SkillField.LEVEL, level == null ? "" : words.level(level));
        found.put(SkillField.YEARS, years == null ? "" : years.toPlainString());
        found.put(SkillField.LAST_USED, lastUsed == null ? "" : DateText.text(lastUsed));
        return found;
    }
}
