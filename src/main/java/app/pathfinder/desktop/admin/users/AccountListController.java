package app.pathfinder.desktop.admin.users;

import app.pathfinder.core.monitoring.StatisticsOrder;
import app.pathfinder.core.monitoring.UserStatistics;
import app.pathfinder.desktop.admin.AccountCells;
import app.pathfinder.desktop.admin.CellLook;
import app.pathfinder.desktop.admin.CellLook.Shown;
import app.pathfinder.desktop.admin.UserTableBinding;
import app.pathfinder.desktop.admin.users.UsersViewModel.Side;
import jakarta.inject.Inject;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** The list of accounts. */
public final class AccountListController {
    private final UsersViewModel model;
    private final AccountCells accounts;

    @FXML
    private TableView<UserStatistics> table;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> user;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> email;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> role;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> state;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> tables;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> created;

    @FXML
    private TableColumn<UserStatistics, UserStatistics> lastLogin;

    @Inject
    AccountListController(UsersViewModel model, AccountCells accounts) {
        this.model = model;
        this.accounts = accounts;
    }

    @FXML
    private void initialize() {
        accounts.name(user);
        CellLook.text(email, each -> new Shown(each.email(), each.email()));
        accounts.role(role);
        accounts.state(state);
        accounts.tables(tables);
        accounts.created(created);
        accounts.lastLogin(lastLogin);
        var alone = model.sideProperty().isEqualTo(Side.NOTHING);
        email.visibleProperty().bind(alone);
        created.visibleProperty().bind(alone);
        var binding = new UserTableBinding(table, model.users(), orders());
        binding.install(user, SortType.ASCENDING, model.selected()::show);
        model.selected().userProperty().subscribe(shown -> {
            if (shown == null) {
                binding.clearSelection();
            }
        });
    }

    private Map<TableColumn<UserStatistics, ?>, StatisticsOrder> orders() {
        return Map.of(
                user, StatisticsOrder.DISPLAY_NAME,
                email, StatisticsOrder.EMAIL,
                role, StatisticsOrder.ROLE,
                state, StatisticsOrder.STATE,
                tables, StatisticsOrder.TABLES,
                created, StatisticsOrder.CREATED,
                lastLogin, StatisticsOrder.LAST_LOGIN);
    }
}
