package app.pathfinder.core.assistant;

import app.pathfinder.core.achievement.Achievement;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.record.FieldError;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A record that the assistant would add, if the person agrees. Immutable; any thread. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Proposal.NewAchievement.class, name = "achievement"),
    @JsonSubTypes.Type(value = Proposal.NewExperience.class, name = "experience")
})
public sealed interface Proposal {
    /** What keeps it from being stored as it is. */
    List<FieldError> validate();

    /** An achievement to add. */
    record NewAchievement(Achievement achievement) implements Proposal {
        @Override
        public List<FieldError> validate() {
            return achievement.validate();
        }
    }

    /** An experience to add. */
    record NewExperience(ExperienceDraft experience) implements Proposal {
        @Override
        public List<FieldError> validate() {
            return experience.validate();
        }
    }
}
