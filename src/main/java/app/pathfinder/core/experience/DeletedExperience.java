package app.pathfinder.core.experience;

/**
 * A record that was deleted, whole, so that {@link ExperienceService#restore} can put it back as it was.
 *
 * @param links the records that spoke of it, and speak of nothing since
 */
public record DeletedExperience(Experience experience, ExperienceLinks links) {}
