package app.pathfinder.desktop.admin;

import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.UserStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Ties a table to a list of users: the database sorts, further users are read as the end comes near, and who is selected
 * stays selected when the list is read anew. JavaFX thread.
 */
public final class UserTableBinding {
    private static final int ROWS_AHEAD = 60;

    private final TableView<UserStatistics> table;
    private final UserListModel model;
    private final Map<TableColumn<UserStatistics, ?>, StatisticsOrder> orders;
    private @Nullable UserStatistics selected;

    public UserTableBinding(
            TableView<UserStatistics> table,
            UserListModel model,
            Map<TableColumn<UserStatistics, ?>, StatisticsOrder> orders) {
        this.table = table;
        this.model = model;
        this.orders = orders;
    }

    /** Begins with the given order, and tells whenever a user is selected. */
    public void install(TableColumn<UserStatistics, ?> first, SortType direction, Consumer<UserStatistics> onSelect) {
        table.setItems(model.users());
        table.setRowFactory(view -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(user -> select(user, onSelect));
        model.users().addListener((ListChangeListener<UserStatistics>) change -> reselect());
        table.setSortPolicy(view -> sort(first, direction));
        first.setSortType(direction);
        table.getSortOrder().setAll(List.of(first));
    }

    public void clearSelection() {
        selected = null;
        table.getSelectionModel().clearSelection();
    }

    /** A list that is read anew selects nobody for a moment, which is nobody's choice. */
    private void select(@Nullable UserStatistics user, Consumer<UserStatistics> onSelect) {
        if (user != null) {
            selected = user;
            onSelect.accept(user);
        }
    }

    private void reselect() {
        var wanted = selected;
        if (wanted == null) {
            return;
        }
        model.users().stream()
                .filter(user -> user.userId().equals(wanted.userId()))
                .findFirst()
                .ifPresent(user -> table.getSelectionModel().select(user));
    }

    private boolean sort(TableColumn<UserStatistics, ?> first, SortType direction) {
        var column =
                table.getSortOrder().isEmpty() ? first : table.getSortOrder().getFirst();
        var type = table.getSortOrder().isEmpty() ? direction : column.getSortType();
        var order = orders.get(column);
        if (order != null) {
            model.sortBy(order, type == SortType.DESCENDING);
        }
        return true;
    }

    /** Asks for more when a row near the end comes into view. */
    private final class Row extends TableRow<UserStatistics> {
        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= 0 && index >= model.users().size() - ROWS_AHEAD) {
                model.loadMore();
            }
        }
    }
}
