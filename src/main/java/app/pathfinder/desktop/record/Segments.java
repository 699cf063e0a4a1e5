package app.pathfinder.desktop.record;

import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/** Toggle buttons of which exactly one is on, bound to a property. */
public final class Segments {
    private Segments() {}

    /** Binds them; the property has one of the values. */
    public static <T> void bind(ObjectProperty<T> property, Map<? extends Toggle, T> values) {
        var group = new ToggleGroup();
        group.getToggles().addAll(values.keySet());
        group.selectedToggleProperty().addListener((toggles, before, now) -> {
            if (now == null) {
                // A click on the one that is on would switch it off.
                group.selectToggle(before);
            } else {
                property.set(Objects.requireNonNull(values.get(now)));
            }
        });
        property.subscribe(value -> values.forEach((toggle, of) -> {
            if (of.equals(value)) {
                group.selectToggle(toggle);
            }
        }));
    }
}
