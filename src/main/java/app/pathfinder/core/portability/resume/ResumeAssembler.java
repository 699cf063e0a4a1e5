package app.pathfinder.core.portability.resume;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.record.Stored;
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
    private final ResumeLanguages languages;

    @Inject
    public ResumeAssembler(ResumeLanguages languages) {
        this.languages = languages;
    }

    /** The résumé of this person. */
    public Resume assemble(String name, ResumeChoice choice) {
        var profile = choice.profile();
        var language = language(profile.languageTag());
        var sentences = new ResumeSentences(languages.messages(language));
        return new Resume(
                ResumeParagraph.oneLine(name),
                ResumeParagraph.oneLine(Objects.requireNonNullElse(
                        profile.headline(), Objects.requireNonNullElse(profile.targetRole(), ""))),
                choice.contact(),
                language,
                choice.paper(),
                ResumeParagraph.of(profile.executiveSummary()),
                groups(choice.skills()),
                elsewhere(choice, sentences),
                sections(choice, sentences));
    }

    private Locale language(@Nullable String tag) {
        return tag == null ? languages.own() : Locale.forLanguageTag(tag);
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
    private static List<ResumeHighlight> elsewhere(ResumeChoice choice, ResumeSentences sentences) {
        var chosen = choice.experiences().stream().map(Experience::id).toList();
        return choice.achievements().stream()
                .filter(each -> {
                    var experience = each.content().experienceId();
                    return experience == null || !chosen.contains(experience);
                })
                .map(sentences::highlight)
                .toList();
    }

    private static List<ResumeSection> sections(ResumeChoice choice, ResumeSentences sentences) {
        var sections = new LinkedHashMap<ExperienceType, List<ResumeEntry>>();
        for (var experience : choice.experiences()) {
            sections.computeIfAbsent(experience.type(), type -> new ArrayList<>())
                    .add(entry(experience, achievements(choice, experience.id()), sentences));
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

    private static ResumeEntry entry(
            Experience experience, List<Stored<Achievement>> achievements, ResumeSentences sentences) {
        return new ResumeEntry(
                ResumeParagraph.oneLine(experience.title()),
                experience.organization(),
                experience.location(),
                experience.url(),
                experience.startDate(),
                experience.endDate(),
                ResumeParagraph.of(experience.description()),
                achievements.stream().map(sentences::highlight).toList());
    }
}
