package app.pathfinder.desktop.profiles;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Things of which some are chosen, in an order of the person's own. JavaFX thread. */
final class ChoiceListModel<T> {
    private final ObservableList<Choice<T>> items = FXCollections.observableArrayList();
    private final ObservableList<Choice<T>> readOnlyItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
    private final Function<T, UUID> id;
    private final Runnable onChange;
    private boolean changingMany;

    /**
     * @param id by which a thing is known again when it is offered anew
     * @param onChange is told of each change of what is chosen, once
     */
    ChoiceListModel(Function<T, UUID> id, Runnable onChange) {
        this.id = id;
        this.onChange = onChange;
    }

    ObservableList<Choice<T>> items() {
        return readOnlyItems;
    }

    ReadOnlyIntegerProperty chosenCountProperty() {
        return chosenCount.getReadOnlyProperty();
    }

    /** What is chosen, in order. */
    List<T> chosen() {
        return items.stream()
                .filter(item -> item.tickedProperty().get())
                .map(Choice::value)
                .toList();
    }

    /** Offers these and no others. What the person chose of them, and in which order, stays; what is new comes last. */
    void offer(List<Choice<T>> choices) {
        var places = new HashMap<UUID, Integer>();
        items.forEach(item -> places.put(id.apply(item.value()), places.size()));
        choices.forEach(choice -> keepTick(choice, places));
        items.setAll(choices.stream()
                .sorted(Comparator.comparingInt(
                        choice -> places.getOrDefault(id.apply(choice.value()), Integer.MAX_VALUE)))
                .toList());
        choices.forEach(choice -> choice.tickedProperty().subscribe((before, now) -> changed()));
        changed();
    }

    private void keepTick(Choice<T> choice, Map<UUID, Integer> places) {
        var place = places.get(id.apply(choice.value()));
        if (place != null) {
            choice.tickedProperty().set(items.get(place).tickedProperty().get());
        }
    }

    void tickAll() {
        tick(true);
    }

    void tickNone() {
        tick(false);
    }

    private void tick(boolean ticked) {
        changingMany = true;
        items.forEach(item -> item.tickedProperty().set(ticked));
        changingMany = false;
        changed();
    }

    /** Puts a thing one place up or down; returns its place afterwards. */
    int move(int place, int by) {
        var to = place + by;
        if (place < 0 || to < 0 || to >= items.size()) {
            return place;
        }
        var item = items.remove(place);
        items.add(to, item);
        changed();
        return to;
    }

    private void changed() {
        if (!changingMany) {
            chosenCount.set(chosen().size());
            onChange.run();
        }
    }
}
