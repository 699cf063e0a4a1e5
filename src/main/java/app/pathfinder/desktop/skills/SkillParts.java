package app.pathfinder.desktop.skills;

import jakarta.inject.Inject;

/** The models of the parts of the screen. */
record SkillParts(
        SkillFilterModel filter,
        SkillMentionsModel mentions,
        SuggestionsModel suggestions,
        UsageModel usage,
        GapModel gap) {
    @Inject
    SkillParts {}
}
