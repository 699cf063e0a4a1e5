package app.pathfinder.desktop.skills;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.career.CareerPath;
import app.pathfinder.core.career.RoleTemplate;
import app.pathfinder.core.career.SkillGap;
import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.OwnSkills;
import app.pathfinder.desktop.record.Reading;
import app.pathfinder.desktop.record.RecordTools;
import app.pathfinder.desktop.record.Today;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the person lacks for a role; first for the role of their foremost open objective. JavaFX thread. */
final class GapModel {
    private static final int OBJECTIVES = 100;
    private static final Set<ObjectiveStatus> OPEN = Set.of(ObjectiveStatus.ACTIVE, ObjectiveStatus.PLANNED);

    private final CareerCatalog careers;
    private final OwnSkills skills;
    private final ObjectiveService objectives;
    private final Today today;
    private final Reading<Careers> readingCareers;
    private final Reading<SkillGap> comparing;
    private final ReadOnlyObjectWrapper<Careers> known =
            new ReadOnlyObjectWrapper<>(new Careers(List.of(), List.of(), List.of()));
    private final ObjectProperty<@Nullable CareerPath> path = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RoleTemplate> role = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable SkillGap> gap = new ReadOnlyObjectWrapper<>();

    private @Nullable RoleTemplate compared;

    /** What there is to choose from. */
    record Careers(List<CareerPath> paths, List<RoleTemplate> roles, List<Stored<Objective>> aims) {
        List<RoleTemplate> rolesOf(@Nullable CareerPath path) {
            return roles.stream()
                    .filter(role -> path != null && role.careerPathId().equals(path.id()))
                    .toList();
        }

        private Optional<RoleTemplate> role(@Nullable UUID id) {
            return roles.stream().filter(role -> role.id().equals(id)).findFirst();
        }

        private Optional<CareerPath> path(@Nullable UUID id) {
            return paths.stream().filter(path -> path.id().equals(id)).findFirst();
        }
    }

    @Inject
    GapModel(CareerCatalog careers, OwnSkills skills, ObjectiveService objectives, Today today, RecordTools tools) {
        this.careers = careers;
        this.skills = skills;
        this.objectives = objectives;
        this.today = today;
        this.readingCareers = new Reading<>(tools);
        this.comparing = new Reading<>(tools);
        path.subscribe(this::letGoOfOtherRole);
        role.subscribe(this::compare);
    }

    ReadOnlyObjectProperty<Careers> careersProperty() {
        return known.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable CareerPath> pathProperty() {
        return path;
    }

    ObjectProperty<@Nullable RoleTemplate> roleProperty() {
        return role;
    }

    /** Null while no role is chosen or it is not compared yet. */
    ReadOnlyObjectProperty<@Nullable SkillGap> gapProperty() {
        return gap.getReadOnlyProperty();
    }

    BooleanExpression failed() {
        return readingCareers.failedProperty().or(comparing.failedProperty());
    }

    /** The open objective that aims at the chosen role, if one does. */
    Optional<Objective> aim() {
        var chosen = role.get();
        return known.get().aims().stream()
                .map(Stored::content)
                .filter(aim -> chosen != null && chosen.id().equals(aim.roleTemplateId()))
                .findFirst();
    }

    void refresh() {
        var day = today.date();
        readingCareers.start("skills.gap.loading", () -> read(day), this::arrived);
    }

    void cancel() {
        readingCareers.cancel();
        comparing.cancel();
    }

    private Careers read(LocalDate day) {
        var open = objectives.list(new ObjectiveFilter(OPEN, null, day, ""), null, OBJECTIVES);
        return new Careers(careers.paths(), careers.roles(), open.items());
    }

    private void arrived(Careers found) {
        known.set(found);
        if (role.get() == null) {
            found.aims().stream()
                    .flatMap(aim -> found.role(aim.content().roleTemplateId()).stream())
                    .findFirst()
                    .ifPresent(this::choose);
        } else {
            compare(role.get());
        }
    }

    private void choose(RoleTemplate wanted) {
        path.set(known.get().path(wanted.careerPathId()).orElse(null));
        role.set(wanted);
    }

    private void letGoOfOtherRole(@Nullable CareerPath chosen) {
        var of = role.get();
        if (of != null && chosen != null && !of.careerPathId().equals(chosen.id())) {
            role.set(null);
        }
    }

    /** What was compared before with the same role stays until the new answer is there. */
    private void compare(@Nullable RoleTemplate chosen) {
        if (!Objects.equals(chosen, compared)) {
            gap.set(null);
            compared = chosen;
        }
        if (chosen == null) {
            comparing.cancel();
        } else {
            comparing.start(
                    "skills.gap.comparing",
                    () -> SkillGap.of(careers.requiredSkills(chosen.id()), skills.ofRole(chosen.id())),
                    gap::set);
        }
    }
}
