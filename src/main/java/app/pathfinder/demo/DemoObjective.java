package app.pathfinder.demo;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.career.CareerPath;
import app.pathfinder.core.career.RoleTemplate;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveStatus;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One objective as the file tells it.
 *
 * @param path the name of a career path; none if there is no such path
 * @param role the title of a role; none if there is no such role
 * @param target how far from today the target date is, so that it stays believable
 */
record DemoObjective(
        String title,
        @Nullable String path,
        @Nullable String role,
        @Nullable Period target,
        ObjectiveStatus status,
        @Nullable Integer priority,
        int progress,
        @Nullable String notes) {

    Objective content(CareerCatalog careers) {
        return new Objective(
                title,
                id(careers.paths(), each -> each.name().equals(path), CareerPath::id),
                id(careers.roles(), each -> each.title().equals(role), RoleTemplate::id),
                target == null ? null : LocalDate.now(ZoneId.systemDefault()).plus(target),
                status,
                priority,
                progress,
                notes);
    }

    private static <T> @Nullable UUID id(List<T> all, Predicate<T> isMeant, Function<T, UUID> id) {
        return all.stream().filter(isMeant).findFirst().map(id).orElse(null);
    }
}
