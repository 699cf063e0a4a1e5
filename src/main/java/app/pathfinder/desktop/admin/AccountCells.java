package app.pathfinder.desktop.admin;

import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CellLook.Shown;
import jakarta.inject.Inject;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of an account that both lists of users have. JavaFX thread. */
public final class AccountCells {
    private final Messages messages;
    private final TimeText times;
    private final AccountLook look;

    @Inject
    public AccountCells(Messages messages, TimeText times, AccountLook look) {
        this.messages = messages;
        this.times = times;
        this.look = look;
    }

    /** What a person is called, above what they log in with. */
    public void name(TableColumn<UserStatistics, UserStatistics> column) {
        CellLook.node(column, TwoLines::new, (cell, user) -> cell.show(user.displayName(), user.username()));
    }

    public void role(TableColumn<UserStatistics, UserStatistics> column) {
        CellLook.node(column, AccountLook::badge, (badge, user) -> look.show(badge, user.role()));
    }

    public void state(TableColumn<UserStatistics, UserStatistics> column) {
        CellLook.node(column, AccountLook::badge, (badge, user) -> look.show(badge, user.state()));
    }

    /** How many of the tables exist, with a warning where some are missing. */
    public void tables(TableColumn<UserStatistics, UserStatistics> column) {
        CellLook.node(column, Label::new, this::showTables);
    }

    private void showTables(Label label, UserStatistics user) {
        label.setText(user.tables() + " / " + UserStatistics.COMPLETE);
        label.setGraphic(null);
        label.setTooltip(null);
        if (!user.isComplete()) {
            var icon = new FontIcon(Feather.ALERT_TRIANGLE);
            icon.getStyleClass().addAll("small-icon", "warning-icon");
            label.setGraphic(icon);
            label.setTooltip(new Tooltip(
                    messages.text("admin-users.tables.incomplete", UserStatistics.COMPLETE - user.tables())));
        }
    }

    public void created(TableColumn<UserStatistics, UserStatistics> column) {
        CellLook.text(column, user -> new Shown(times.date(user.createdAt()), times.exact(user.createdAt())));
    }

    public void lastLogin(TableColumn<UserStatistics, UserStatistics> column) {
        CellLook.text(
                column,
                user -> user.lastLoginAt() == null
                        ? Shown.plain(times.ago(null))
                        : new Shown(times.ago(user.lastLoginAt()), times.exact(user.lastLoginAt())));
    }
}
