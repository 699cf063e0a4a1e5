package app.pathfinder.core.experience;

/** A record that was deleted, whole, so that {@link ExperienceService#restore} can put it back as it was. */
public record DeletedExperience(Experience experience) {}
