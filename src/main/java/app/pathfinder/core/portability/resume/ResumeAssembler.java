package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.achievement.AchievementSentence;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a résumé of what a person chose. Without state; any thread, never waits. */
public final class ResumeAssembler {
    private final Messages messages;
    private final AchievementSentence numbers;

    @Inject
    public ResumeAssembler(Messages messages) {
        this.messages = messages;
        this.numbers = new AchievementSentence(messages);
    }

    /** The résumé of this person. */
    public Resume assemble(String name, ResumeChoice choice) {
        var profile = choice.profile();
        return new Resume(
                ResumeParagraph.oneLine(name),
                ResumeParagraph.oneLine(Objects.requireNonNullElse(
                        profile.headline(), Objects.requireNonNullElse(profile.targetRole(), ""))),
                choice.contact(),
                language(profile.languageTag()),
                choice.paper(),
                ResumeParagraph.of(profile.executiveSummary()),
                groups(choice.skills()),
                elsewhere(choice),
                sections(choice));
    }

    private Locale language(@Nullable String tag) {
        return tag == null ? messages.getLocale() : Locale.forLanguageTag(tag);
    }

    private static List<ResumeSkillGroup> groups(List<ResumeSkill> skills) {
        return skills.stream()
                .collect(Collectors.groupingBy(ResumeSkill::category, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new ResumeSkillGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** What was achieved outside of the chosen experiences. */
    private List<ResumeHighlight> elsewhere(ResumeChoice choice) {
        var chosen = choice.experiences().stream().map(Experience::id).toList();
        return choice.achievements().stream()
                .filter(each -> {
                    var experience = each.content().experienceId();
                    return experience == null || !chosen.contains(experience);
                })
                .map(this::highlight)
                .toList();
    }

    private List<ResumeSection> sections(ResumeChoice choice) {
        var sections = new LinkedHashMap<ExperienceType, List<ResumeEntry>>();
        for (var experience : choice.experiences()) {
            sections.computeIfAbsent(experience.type(), type -> new ArrayList<>())
                    .add(entry(experience, achievements(choice, experience.id())));
        }
        return sections.entrySet().stream()
                .map(section -> new ResumeSection(section.getKey(), section.getValue()))
                .toList();
    }

    private static List<Stored<Achievement>> achievements(ResumeChoice choice, UUID experience) {
        return choice.achievements().stream()
                .filter(each -> experience.equals(each.content().experienceId()))
                .toList();
    }

    private ResumeEntry entry(Experience experience, List<Stored<Achievement>> achievements) {
        return new ResumeEntry(
                ResumeParagraph.oneLine(experience.title()),
                experience.organization(),
                experience.location(),
                experience.url(),
                experience.startDate(),
                experience.endDate(),
                ResumeParagraph.of(experience.description()),
                achievements.stream().map(this::highlight).toList());
    }

    private ResumeHighlight highlight(Stored<Achievement> achievement) {
        return new ResumeHighlight(
                sentence(achievement.content()), achievement.content().evidenceUrl());
    }

    /** The person's own sentence, or one that their numbers make. */
    String sentence(Achievement achievement) {
        var statement = achievement.statement();
        if (statement != null) {
            return ResumeParagraph.oneLine(statement);
        }
        var name = ResumeParagraph.oneLine(achievement.name());
        var value = achievement.value();
        var baseline = achievement.baseline();
        if (value == null) {
            return name;
        }
        return baseline == null
                ? messages.text("resume.achievement.value", name, numbers.amount(value, achievement.unit()))
                : messages.text(
                        "resume.achievement.change",
                        name,
                        numbers.amount(baseline, achievement.unit()),
                        numbers.amount(value, achievement.unit()));
    }
}
