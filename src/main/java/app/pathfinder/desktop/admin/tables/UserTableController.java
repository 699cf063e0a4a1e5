package app.pathfinder.desktop.admin.tables;

import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.AccountCells;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.CountText;
import app.pathfinder.desktop.admin.SpaceBar;
import app.pathfinder.desktop.admin.TimeText;
import app.pathfinder.desktop.admin.UserTableBinding;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** The list of users with the figures of their tables. */
public final class UserTableController {
    private final TableStatisticsViewModel model;
    private final AccountCells accounts;
    private final TimeText times;
    private final Messages messages;

    @FXML
    private TableView<UserStatistics> table;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> user;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> tables;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> rows;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> space;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> created;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> lastLogin;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> figures;

    @Inject
    UserTableController(TableStatisticsViewModel model, AccountCells accounts, TimeText times, Messages messages) {
        this.model = model;
        this.accounts = accounts;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        accounts.name(user);
        accounts.tables(tables);
        accounts.created(created);
        accounts.lastLogin(lastLogin);
        CellLook.text(rows, this::rowCount);
        CellLook.node(space, SpaceBar::new, this::showSpace);
        CellLook.text(figures, each -> new Shown(times.age(each.figuresAt()), times.exact(each.figuresAt())));
        var alone = model.tables().userProperty().isNull();
        created.visibleProperty().bind(alone);
        figures.visibleProperty().bind(alone);
        var binding = new UserTableBinding(table, model.users(), orders());
        binding.install(space, SortType.DESCENDING, model.tables()::show);
        model.tables().userProperty().subscribe(shown -> {
            if (shown == null) {
                binding.clearSelection();
            }
        });
    }

    /** Nothing is not zero: rows that nobody has counted are not said to be none. */
    private Shown rowCount(UserStatistics each) {
        return each.rows() == 0 && each.figuresAt() == null
                ? new Shown("–", times.age(null))
                : Shown.plain(CountText.of(each.rows()));
    }

    private Map<TableColumn<UserStatistics, ?>, StatisticsOrder> orders() {
        return Map.of(
                user, StatisticsOrder.DISPLAY_NAME,
                tables, StatisticsOrder.TABLES,
                rows, StatisticsOrder.ROWS,
                space, StatisticsOrder.SPACE,
                created, StatisticsOrder.CREATED,
                lastLogin, StatisticsOrder.LAST_LOGIN);
    }

    private void showSpace(SpaceBar bar, UserStatistics each) {
        var largest = model.users().totalsProperty().get().largestBytes();
        bar.show(each.bytes(), largest, messages.text("admin-tables.bytes", CountText.of(each.bytes())));
    }
}
