package app.pathfinder.desktop.objectives;

import app.pathfinder.core.career.CareerCatalog;
import app.pathfinder.core.career.CareerPath;
import app.pathfinder.core.career.RoleTemplate;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.BackgroundWork;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** The career paths and roles that an objective can name: read once, for choices and for names. JavaFX thread. */
final class CareerModel {
    /** Stands for no path and for no role in what a person can choose. */
    static final UUID NONE = new UUID(0, 0);

    private final CareerCatalog catalog;
    private final BackgroundWork background;
    private final Messages messages;

    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Catalog known = new Catalog(List.of(), List.of());
    private Map<UUID, String> names = Map.of();
    private boolean asked;

    private record Catalog(List<CareerPath> paths, List<RoleTemplate> roles) {}

    @Inject
    CareerModel(CareerCatalog catalog, BackgroundWork background, Messages messages) {
        this.catalog = catalog;
        this.background = background;
        this.messages = messages;
    }

    /** Changes when the paths and roles have been read. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Reads the paths and roles unless they are known or on their way; after a failure the next call tries again. */
    void load() {
        if (!asked) {
            asked = true;
            background
                    .<Catalog>start(
                            messages.text("objectives.loading-careers"),
                            progress -> new Catalog(catalog.paths(), catalog.roles()))
                    .onSuccess(this::arrived)
                    // What keeps these from being read keeps the list from being read as well, and that says so.
                    .onProblem(problem -> asked = false);
        }
    }

    private void arrived(Catalog catalogRead) {
        known = catalogRead;
        names = new HashMap<>(names(known.paths(), CareerPath::id, CareerPath::name));
        names.putAll(names(known.roles(), RoleTemplate::id, RoleTemplate::title));
        revision.set(revision.get() + 1);
    }

    /** The paths to choose from; first none. */
    List<UUID> pathChoices() {
        return withNone(known.paths(), CareerPath::id);
    }

    /** The roles to choose from on a path, or all where none is chosen; first none. */
    List<UUID> roleChoices(UUID path) {
        return withNone(
                known.roles().stream()
                        .filter(role -> path.equals(NONE) || role.careerPathId().equals(path))
                        .toList(),
                RoleTemplate::id);
    }

    private static <T> List<UUID> withNone(List<T> choices, Function<T, UUID> id) {
        return Stream.concat(Stream.of(NONE), choices.stream().map(id)).toList();
    }

    /** Whether this role belongs to another path than this one. */
    boolean isElsewhere(UUID role, UUID path) {
        return known.roles().stream()
                .anyMatch(each -> each.id().equals(role) && !each.careerPathId().equals(path));
    }

    /** What a path or role is called; empty for none, and words for one that is not known. */
    String name(@Nullable UUID id) {
        if (id == null || id.equals(NONE)) {
            return "";
        }
        var unknown = revision.get() == 0 ? "…" : messages.text("objectives.not-listed");
        return names.getOrDefault(id, unknown);
    }

    private static <T> Map<UUID, String> names(List<T> all, Function<T, UUID> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toUnmodifiableMap(id, name));
    }
}
