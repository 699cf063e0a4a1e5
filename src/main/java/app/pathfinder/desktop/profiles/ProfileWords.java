package app.pathfinder.desktop.profiles;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.portability.resume.ResumeSkill;
import app.pathfinder.core.profile.KnownProfileType;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.text.Messages;
import com.google.common.base.Strings;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a profile says in words. */
final class ProfileWords {
    private final Messages messages;

    @Inject
    ProfileWords(Messages messages) {
        this.messages = messages;
    }

    /** The names of the types that the program offers. */
    List<String> typeNames() {
        return Arrays.stream(KnownProfileType.values())
                .map(type -> messages.text(type.nameKey()))
                .toList();
    }

    /** What a stored type is called. */
    String type(String stored) {
        return KnownProfileType.of(stored)
                .map(type -> messages.text(type.nameKey()))
                .orElse(stored);
    }

    /** The type that a person means who reads and writes its name. */
    String typeOf(String name) {
        return Arrays.stream(KnownProfileType.values())
                .filter(type -> messages.text(type.nameKey()).equalsIgnoreCase(name.strip()))
                .map(KnownProfileType::code)
                .findFirst()
                .orElse(name);
    }

    /** What a person sees first of a profile; the type where it has neither headline nor role. */
    String title(Profile profile) {
        var headline = Strings.nullToEmpty(profile.headline());
        var role = Strings.nullToEmpty(profile.targetRole());
        return headline.isEmpty() ? (role.isEmpty() ? type(profile.type()) : role) : headline;
    }

    /** The role that it is for; empty where there is none. */
    String role(Profile profile) {
        var role = profile.targetRole();
        return role == null ? "" : messages.text("profiles.for-role", role);
    }

    /** Where and when an experience was, and of which kind it is. */
    String where(Experience experience) {
        var end = experience.endDate();
        var years = experience.startDate().getYear() + " – "
                + (end == null ? messages.text("resume.present") : end.getYear());
        return Stream.of(
                        messages.text(experience.type().nameKey()),
                        Strings.nullToEmpty(experience.organization()),
                        years)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Of which kind a skill is, and how well the person has it. */
    String skill(ResumeSkill skill) {
        var level = skill.level();
        return Stream.of(skill.category(), level == null ? "" : messages.text("resume.level." + level))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A language by its name; empty where there is none or it is not known. */
    String language(@Nullable String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(messages.getLocale());
    }
}
